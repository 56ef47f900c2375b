-- What the office watches while people select: due, selected, paid and taking part, by area, school and subject.
insert into statistics.counted_set (code, measure, context, kind, subjects, ownership, at_least, below, words_zh, words_en)
values
  ('participants', 'PARTICIPATED', '{programme}/{period}', null, null, null, null, null, '按本期规则算作参训的人', 'persons who take part by the rule of the period');

insert into statistics.indicator
  (code, version, valid_from, unit, numerator, denominator, name_zh, name_en, population_zh, population_en, note_zh, note_en)
values
  ('selection-due', 1, '2015-01-01', 'PERSONS', 'due', null, '应参训人数', 'Due', '本期应参训的人', 'persons due in the period', '', ''),
  ('selection-selected', 1, '2015-01-01', 'PERSONS', 'selected', null, '已选课人数', 'Have selected', '本期选课的人', 'persons who selected in the period', '', ''),
  ('selection-rate', 1, '2015-01-01', 'PERSONS', 'selected', 'due', '选课率', 'Selection rate', '本期应参训的人', 'persons due in the period', '不应参训而选课的人也计入分子，可超过 100%。', 'Whoever selected without being due counts as well, so it may exceed 100 %.'),
  ('selection-paid', 1, '2015-01-01', 'PERSONS', 'paid', null, '已支付人数', 'Have paid', '本期选课的人', 'persons who selected in the period', '免费课程选上即算支付。', 'A free course is paid when it is selected.'),
  ('selection-participants', 1, '2015-01-01', 'PERSONS', 'participants', null, '参训人数', 'Take part', '按本期规则算作参训的人', 'persons who take part by the rule of the period', '', '');

insert into statistics.report_table
  (code, ordinal, display, cuts, needs_parts, total, direct_first, default_sort, name_zh, name_en, title_zh, title_en, explanation_zh, explanation_en)
values
  ('selection-by-area', 10, 'TABLE', '{AREA,SCHOOL,SUBJECT,OWNERSHIP}', '{}', true, true, null, '选课、支付与参训人数', 'Selected, paid and taking part', '{programme} {period}期选课、支付与参训人数', '{programme} {period}: selected, paid and taking part', '选课期间随时更新：应参训、已选课、已支付和参训的人数。', 'Live during the selection: who is due, has selected, has paid and takes part.');

insert into statistics.report_column (table_code, ordinal, code, indicator_code, text_source, group_zh, group_en, heading_zh, heading_en)
values
  ('selection-by-area', 1, 'due', 'selection-due', null, null, null, '应参训人数', 'Due'),
  ('selection-by-area', 2, 'selected', 'selection-selected', null, '选课情况', 'Selection', '选课人数', 'Selected'),
  ('selection-by-area', 3, 'selection_rate', 'selection-rate', null, '选课情况', 'Selection', '选课率', 'Rate'),
  ('selection-by-area', 4, 'paid', 'selection-paid', null, null, null, '支付人数', 'Paid'),
  ('selection-by-area', 5, 'participants', 'selection-participants', null, null, null, '参训人数', 'Participants');
