package org.xingtan.referencecity;

/// Titles of courses, put together from themes of the field.
final class CourseTitles {

  private static final String[] FIRST = {
    "信息技术支持的%s课堂导入",
    "%s多媒体课件设计与制作",
    "%s教学资源的获取与加工",
    "信息技术与%s教学深度融合",
    "%s微课设计与制作",
    "网络环境下的%s教学评价",
    "%s数字教学资源应用案例",
    "交互式电子白板在%s教学中的应用"
  };

  private static final String[] REGULAR = {
    "%s学科核心素养解读",
    "%s单元整体教学设计",
    "%s课堂提问的艺术",
    "%s作业设计与评价",
    "%s深度学习的实践",
    "%s情境教学策略",
    "%s学科育人案例",
    "%s命题与质量分析",
    "%s项目式学习设计",
    "%s分层教学的组织",
    "%s课例研究方法",
    "%s听课与评课",
    "%s教材分析与处理",
    "%s学习困难学生的帮助",
    "%s课堂观察",
    "%s教学中的传统文化",
    "%s跨学科主题学习",
    "%s教师的专业成长",
    "%s学业质量标准",
    "%s综合与实践活动",
    "%s教学反思的写作",
    "%s线上线下混合教学",
    "%s小组合作学习",
    "%s思维能力的培养",
    "%s优秀课例赏析（一）",
    "%s优秀课例赏析（二）",
    "%s校本课程开发",
    "%s课题研究入门",
    "%s学习评价工具",
    "%s课堂管理",
    "%s与生活",
    "%s学科阅读",
    "%s实践作业案例",
    "%s教学语言",
    "%s备课的步骤",
    "%s复习课的设计",
    "%s家校沟通专题",
    "%s期末质量诊断"
  };

  private static final String[] GENERIC = {
    "师德修养与职业规范", "教育法律法规", "班主任工作艺术", "学生心理健康辅导", "校园安全与应急", "家庭教育指导", "教师心理调适", "教育政策解读",
        "垃圾分类与环境教育", "红色文化与广府文化",
    "劳动教育的实施", "美育与学校生活", "体质健康促进", "未成年人保护", "特殊需要学生的支持", "教育科研方法", "演示文稿进阶", "在线会议与直播教学",
        "数据安全与隐私", "生涯规划指导",
    "阅读与写作", "书法与板书", "普通话与教学语言"
  };
  private static final String[] GENERIC_FORM = {"专题", "案例", "实务", "进阶", "工作坊", "导论", "研讨", "读书会"};

  private static final String[] ONLINE = {
    "学情分析方法", "数字教育资源获取", "演示文稿设计", "课堂导入技术", "课堂讲授技术", "总结提升技术", "学生信息道德", "信息安全意识", "评价量规设计",
        "评价数据采集", "数据可视化",
    "测验与练习", "微课程设计", "探究型学习", "学习小组组织", "展示交流", "家校交流", "自评与互评", "档案袋评价", "跨学科学习", "真实学习情境",
        "个别化指导"
  };
  private static final String[] ONLINE_FORM = {
    "要点", "工具", "小学案例", "初中案例", "高中案例", "幼儿园案例", "常见问题", "实操"
  };

  private CourseTitles() {}

  static String first(Subject subject, int number) {
    return FIRST[number % FIRST.length].formatted(subject.title);
  }

  static String regular(Subject subject, int number) {
    return REGULAR[number % REGULAR.length].formatted(subject.title);
  }

  static String generic(int number) {
    return GENERIC[number % GENERIC.length]
        + "："
        + GENERIC_FORM[number / GENERIC.length % GENERIC_FORM.length];
  }

  static String online(int number) {
    return "技术支持的"
        + ONLINE[number % ONLINE.length]
        + "："
        + ONLINE_FORM[number / ONLINE.length % ONLINE_FORM.length];
  }
}
