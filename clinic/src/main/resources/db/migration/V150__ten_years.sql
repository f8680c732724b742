-- After ten years of a busy practice these are asked for by other columns than their keys.

create index consent_of_course on consent (course, kind, version);
create index course_by_state on course (state, id, version);
create index check_in_by_told on check_in (told_at);
create index given_sheet_by_time on given_sheet (given_at);
create index due_contact_by_day on due_contact (agreed_on);
create index test_patch_by_result on test_patch (result);
create index consultation_by_day on consultation (held_on);
