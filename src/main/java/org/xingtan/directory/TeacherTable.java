package org.xingtan.directory;

import java.util.List;
import org.xingtan.web.Pager;
import org.xingtan.web.Words;

/// A table of people; shown below a filter and on the page of a school.
record TeacherTable(Words words, String caption, List<TeacherRow> rows, Pager pager) {}
