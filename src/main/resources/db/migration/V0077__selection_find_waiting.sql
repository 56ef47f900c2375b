-- What one person waits for is asked with every choice.
create index waiting_person on selection.waiting (teacher_id) where ended_at is null;
