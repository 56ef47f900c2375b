-- Names of a frozen list, an area or a school at a time.
create index head_count_member_area on roster.head_count_member (head_count_id, area_id, teacher_id);
create index head_count_member_school on roster.head_count_member (head_count_id, school_id, teacher_id);
