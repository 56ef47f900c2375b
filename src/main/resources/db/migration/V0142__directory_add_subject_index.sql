-- People of a subject, in an area or anywhere: counted and read without passing over those of all the others.
create index listing_subject on directory.listing (subject_id, area_id, surname, name, teacher_id)
  include (stage, staff_kind, from_day, to_day, ended_by);
