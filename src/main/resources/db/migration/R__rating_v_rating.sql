create or replace view rating.v_rating as
select
  g.course_id, g.id, g.teacher_id, g.points, g.comment, g.changed_at, m.reason as hidden_reason, m.actor as hidden_by
from rating.rating g
left join lateral (
  select l.step, l.reason, l.actor
  from rating.moderation l
  where l.teacher_id = g.teacher_id
    and l.course_id = g.course_id
  order by l.number desc
  limit 1
) m on m.step = 'HIDDEN'
where exists (
    select
    from enrolment.v_enrolment e
    where e.teacher_id = g.teacher_id
      and e.course_id = g.course_id
      and e.completed_at is not null
      and e.withdrawn_at is null
  );
comment on view rating.v_rating is 'Ratings that count: of persons who have finished the course.';

create or replace view rating.v_course_rating as
select
  course_id,
  count(*)::integer as persons,
  sum(points)::integer as points,
  array[
    count(*) filter (where points = 1), count(*) filter (where points = 2), count(*) filter (where points = 3),
    count(*) filter (where points = 4), count(*) filter (where points = 5)
  ]::integer[] as distribution
from rating.v_rating
group by course_id;
comment on view rating.v_course_rating is 'How courses are rated: persons, the sum of their points, and how many gave 1 to 5. The mean is points by persons.';
