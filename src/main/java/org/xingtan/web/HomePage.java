package org.xingtan.web;

record HomePage(Shell shell) {}
