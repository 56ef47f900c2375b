package org.xingtan.edition;

import java.util.List;

/// The faces of the official form, each with our free stand-in and the names under which an office may own the real one.
enum Face {
  FANG("fang", "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋"),
  FANG_BOLD("fang-bold"),
  KAI("kai", "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体"),
  HEI("hei", "SimHei", "黑体"),
  SONG("song", "SimSun", "宋体"),
  TITLE("title", "FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05", "方正小标宋_GBK"),
  /// Ours, whatever the office owns: official fonts know few rare characters of names.
  RARE("fang");

  private final String file;
  private final List<String> officialNames;

  Face(String file, String... officialNames) {
    this.file = file;
    this.officialNames = List.of(officialNames);
  }

  /// In the style sheet of print.
  String family() {
    return this == RARE ? "rare" : file;
  }

  /// Name of our font.
  String file() {
    return file;
  }

  /// The most wanted first.
  List<String> officialNames() {
    return officialNames;
  }
}
