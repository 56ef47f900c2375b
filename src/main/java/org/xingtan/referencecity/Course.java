package org.xingtan.referencecity;

/// A course of the catalogue. `subject` is an ordinal of [Subject] or -1; `retired` is 0 while offered.
record Course(
    int index,
    String code,
    String title,
    String category,
    int subject,
    int stages,
    int hours,
    String provider,
    int price,
    int offered,
    int retired) {}
