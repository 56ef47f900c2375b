-- The lines of a day, for figures as of a moment inside it.
create index milestone_day on milestone.milestone (context_id, measure, milestone.city_day(at));
