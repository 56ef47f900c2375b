package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;

/// The 30 micro-abilities with their environment and dimension.
record Ability(String code, String name, String environment, String dimension) {

  private static final String MULTIMEDIA = "MULTIMEDIA";
  private static final String BLENDED = "BLENDED";
  private static final String SMART = "SMART";
  private static final String LEARNERS = "LEARNER_ANALYSIS";
  private static final String DESIGN = "INSTRUCTIONAL_DESIGN";
  private static final String GUIDANCE = "LEARNING_GUIDANCE";
  private static final String EVALUATION = "LEARNING_EVALUATION";

  static final Ability[] ALL = {
    new Ability("A1", "技术支持的学情分析", MULTIMEDIA, LEARNERS),
    new Ability("A2", "数字教育资源获取与评价", MULTIMEDIA, DESIGN),
    new Ability("A3", "演示文稿设计与制作", MULTIMEDIA, DESIGN),
    new Ability("A4", "数字教育资源管理", MULTIMEDIA, DESIGN),
    new Ability("A5", "技术支持的课堂导入", MULTIMEDIA, GUIDANCE),
    new Ability("A6", "技术支持的课堂讲授", MULTIMEDIA, GUIDANCE),
    new Ability("A7", "技术支持的总结提升", MULTIMEDIA, GUIDANCE),
    new Ability("A8", "技术支持的方法指导", MULTIMEDIA, GUIDANCE),
    new Ability("A9", "学生信息道德培养", MULTIMEDIA, GUIDANCE),
    new Ability("A10", "学生信息安全意识培养", MULTIMEDIA, GUIDANCE),
    new Ability("A11", "评价量规设计与应用", MULTIMEDIA, EVALUATION),
    new Ability("A12", "评价数据的伴随性采集", MULTIMEDIA, EVALUATION),
    new Ability("A13", "数据可视化呈现与解读", MULTIMEDIA, EVALUATION),
    new Ability("B1", "技术支持的测验与练习", BLENDED, LEARNERS),
    new Ability("B2", "微课程设计与制作", BLENDED, DESIGN),
    new Ability("B3", "探究型学习活动设计", BLENDED, DESIGN),
    new Ability("B4", "技术支持的发现与解决问题", BLENDED, GUIDANCE),
    new Ability("B5", "学习小组组织与管理", BLENDED, GUIDANCE),
    new Ability("B6", "技术支持的展示交流", BLENDED, GUIDANCE),
    new Ability("B7", "家校交流与合作", BLENDED, GUIDANCE),
    new Ability("B8", "公平管理技术资源", BLENDED, GUIDANCE),
    new Ability("B9", "自评与互评活动的组织", BLENDED, EVALUATION),
    new Ability("B10", "档案袋评价", BLENDED, EVALUATION),
    new Ability("C1", "跨学科学习活动设计", SMART, DESIGN),
    new Ability("C2", "创造真实学习情境", SMART, DESIGN),
    new Ability("C3", "创新解决问题的方法", SMART, GUIDANCE),
    new Ability("C4", "支持学生创造性学习与表达", SMART, GUIDANCE),
    new Ability("C5", "基于数据的个别化指导", SMART, GUIDANCE),
    new Ability("C6", "应用数据分析模型", SMART, EVALUATION),
    new Ability("C7", "创建数据分析微模型", SMART, EVALUATION)
  };

  static void write(Path folder) throws IOException {
    try (var file = new CsvFile(folder, "abilities", "ability,name,environment,dimension")) {
      for (Ability ability : ALL) {
        file.text(ability.code).text(ability.name).text(ability.environment);
        file.text(ability.dimension).end();
      }
    }
  }
}
