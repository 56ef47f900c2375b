package org.xingtan.referencecity;

/// Invented Chinese names: surnames by their frequency in the south, given names by sex and decade.
final class PersonNames {

  private static final String[] SURNAMES = {
    "陈", "李", "黄", "张", "梁", "林", "刘", "吴", "王", "罗", "何", "杨", "周", "叶", "曾", "郑", "钟", "邓", "谢",
        "朱", "徐",
    "冯", "谭", "赖", "许", "胡", "郭", "廖", "苏", "潘", "卢", "彭", "邱", "江", "余", "蔡", "温", "赵", "麦", "汤",
        "欧", "高",
    "孙", "马", "肖", "唐", "莫", "何", "古", "区", "蒋", "韩", "邹", "范", "方", "宋", "沈", "冼", "丘", "欧阳", "司徒",
        "崔"
  };

  /// By decade: first characters, last characters, characters that stand alone.
  private static final String[][] MEN = {
    {"志建国永文伟光汉德耀培锦振润炳", "强明华平辉荣刚生林雄良基昌祥", "强明华军平辉刚勇"},
    {"志伟文建永俊国晓海少", "强辉明峰军斌杰锋华亮坚勇平", "勇军斌杰峰涛辉鹏超毅坚浩亮"},
    {"俊嘉浩文志伟泽子健家", "杰豪宇健明轩铭锐航博晖凯翔鸿", "凯翔煜昊宇杰浩锐"},
    {"子浩梓俊嘉泽宇逸", "轩宇睿铭晨皓博文熙航涵", "轩睿皓"}
  };

  private static final String[][] WOMEN = {
    {"丽惠秀少燕淑美月玉凤", "英芳珍兰群琼娟娥莲珠琴萍仪", "英芳玉珍兰燕群琼娟"},
    {"丽晓艳燕玉小雪惠", "敏静玲芳娟洁梅红霞萍慧莉颖琳华婷", "丽敏静燕玲芳娟洁萍慧颖琳婷"},
    {"晓嘉雅诗思佩洁慧敏颖", "婷欣静怡琪珊雯玲倩曼仪敏颖慧", "婷敏慧颖琪倩静欣"},
    {"诗梓思嘉雨可晓芷佳欣", "雅怡晴彤颖琪妍琳欣涵桐", "晴彤琪妍琳"}
  };

  private final Weighted surnames;
  private final Dice dice = new Dice("person names");

  PersonNames() {
    double[] weights = new double[SURNAMES.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1.0 / (i + 2.2);
    }
    surnames = new Weighted(weights);
  }

  String name(boolean female, int birth) {
    int year = Day.date(birth).getYear();
    int decade = year < 1968 ? 0 : year < 1982 ? 1 : year < 1993 ? 2 : 3;
    String[] given = (female ? WOMEN : MEN)[decade];
    String surname = SURNAMES[surnames.pick(dice)];
    boolean alone = dice.chance(decade == 1 ? 0.22 : 0.12);
    return alone ? surname + one(given[2]) : surname + both(given[0], given[1]);
  }

  /// The same character twice is rolled again once, as rarely as parents choose it.
  private String both(String firsts, String lasts) {
    String first = one(firsts);
    String last = one(lasts);
    return first + (last.equals(first) ? one(lasts) : last);
  }

  private String one(String from) {
    int at = dice.below(from.length());
    return from.substring(at, at + 1);
  }
}
