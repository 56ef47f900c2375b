package org.xingtan.web;

/// Where one can go from a page.
public record Link(String label, String address) {}
