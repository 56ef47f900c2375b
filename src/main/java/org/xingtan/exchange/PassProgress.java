package org.xingtan.exchange;

import org.xingtan.web.Words;

/// How far an open pass is; asks for itself again and again.
///
/// @param address of this fragment
/// @param page address of the page that shows it
record PassProgress(Words words, String address, String page, String phase, String since) {}
