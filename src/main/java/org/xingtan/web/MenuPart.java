package org.xingtan.web;

/// A part of the menu under a heading of its own. An entry stands in the last part that begins at its order or before.
enum MenuPart {
  OWN(0),
  FIGURES(10),
  COURSES(30),
  SELECTION(40),
  PEOPLE(50),
  SYSTEM(60);

  private final int begins;

  MenuPart(int begins) {
    this.begins = begins;
  }

  static MenuPart of(int order) {
    MenuPart part = OWN;
    for (MenuPart one : values()) {
      if (one.begins <= order) {
        part = one;
      }
    }
    return part;
  }

  /// The key of its heading.
  String label() {
    return "web.menu." + name();
  }
}
