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
  private static final String[] MEN = {
    "志强建国伟明文华军平辉雄勇国荣永刚海生光裕汉林德培耀锦炳", "伟强辉志勇军斌杰峰健明俊文锋涛华亮宇鹏超波毅坚浩",
    "俊杰浩宇嘉伟健文轩铭泽锐航子豪博晖凯翔煜昊鸿", "子浩轩宇泽梓睿铭俊晨皓嘉逸博文熙航"
  };
  private static final String[] WOMEN = {
    "丽英芳玉珍秀兰桂燕群惠琼娟月娥少莲爱凤淑珠美妙琴", "丽敏静燕艳玲芳娟洁梅红霞萍慧莉颖琳华玉雪晓婷",
    "晓婷敏慧嘉欣雅静怡思颖丹琪佩珊诗雯洁玲倩斯曼", "诗雅欣怡梓晴思彤嘉颖雨琪可芷晓妍佳琳"
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
    String given = (female ? WOMEN : MEN)[decade];
    String surname = SURNAMES[surnames.pick(dice)];
    String first = one(given);
    return dice.chance(decade == 1 ? 0.22 : 0.12)
        ? surname + first
        : surname + first + other(given, first);
  }

  private String other(String given, String first) {
    String second = one(given);
    return second.equals(first) && !dice.chance(0.1) ? one(given) : second;
  }

  private String one(String from) {
    int at = dice.below(from.length());
    return from.substring(at, at + 1);
  }
}
