package org.xingtan.referencecity;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/// Invented school names: a place or a kind word with the usual ending, never twice.
final class SchoolNames {

  private static final String PLACE_FIRST = "石沙龙凤东西南北新大金银云水荷竹榕棉梅桂江海湖白黄青红长上下";
  private static final String PLACE_LAST = "岗塘村洲溪湾桥田坑岭园坪围滘涌埔基源峰浦";
  private static final String[] KIND_FIRST = {
    "小星", "金贝", "童心", "启慧", "爱心", "智慧", "阳光", "星星", "苗苗", "乐乐", "博雅", "育蕾", "蓝天", "红棉", "彩虹", "摇篮",
    "春芽", "晨曦", "翰林", "康乐", "京溪", "雅居", "锦绣", "丽江", "翠湖", "南国", "东方", "华南", "碧桂", "星河"
  };
  private static final String[] KIND_LAST = {
    "儿", "园地", "星", "苑", "城", "湾", "山庄", "花园", "乐园", "天地", "新城", "一", "二", "三", "童", "宝", "智", "艺",
    "之家"
  };
  private static final String[] LEARNED_FIRST = {
    "华", "英", "育", "明", "博", "崇", "立", "思", "培", "广", "同", "新", "东", "南", "培", "启"
  };
  private static final String[] LEARNED_LAST = {
    "才", "德", "雅", "文", "英", "源", "贤", "智", "正", "豪", "仁", "信", "光", "华", "成", "志"
  };

  private final Set<String> used = new HashSet<>();
  private final Dice dice = new Dice("school names");

  String place(Area area, String ending) {
    return unique(area, () -> one(PLACE_FIRST) + one(PLACE_LAST) + ordinal() + ending);
  }

  String kindly(Area area, String ending) {
    return unique(area, () -> one(KIND_FIRST) + one(KIND_LAST) + ending);
  }

  String learned(Area area, String ending) {
    return unique(area, () -> one(LEARNED_FIRST) + one(LEARNED_LAST) + ending);
  }

  String fixed(Area area, String name) {
    String full = prefix(area) + name;
    return used.add(full) ? full : place(area, name);
  }

  /// After a few vain rolls a place is put in front, as towns do with a second school of a name.
  private String unique(Area area, Supplier<String> roll) {
    for (int attempt = 0; attempt < 12; attempt++) {
      String name = prefix(area) + roll.get();
      if (used.add(name)) {
        return name;
      }
    }
    String name;
    do {
      name = prefix(area) + one(PLACE_FIRST) + one(PLACE_LAST) + roll.get();
    } while (!used.add(name));
    return name;
  }

  private static String prefix(Area area) {
    return area == Area.DIRECT ? "广州市" : "广州市" + area.title;
  }

  private String ordinal() {
    return switch (dice.below(12)) {
      case 0 -> "第一";
      case 1 -> "第二";
      case 2 -> "实验";
      case 3 -> "中心";
      default -> "";
    };
  }

  private String one(String from) {
    return from.substring(dice.below(from.length())).substring(0, 1);
  }

  private String one(String[] from) {
    return from[dice.below(from.length)];
  }
}
