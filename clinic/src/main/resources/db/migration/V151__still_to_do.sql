-- What is still to be done, by its key: found without looking through ten years of what is done. Rows come and go with
-- the records they speak of, in the same transaction; they are no record themselves.

-- What clients sent and nobody who treats has opened.
create table check_in_unread (
    check_in      uuid          not null,
    primary key (check_in)
);

insert into check_in_unread (check_in)
select id from check_in
where version = 1 and author = client
  and not exists (select 1 from check_in_read where check_in_read.check_in = check_in.id);

-- Sessions that are open, or closed with something missing.
create table session_unfinished (
    session_id    uuid          not null,
    primary key (session_id)
);

insert into session_unfinished (session_id)
select s.id from treatment_session s
where s.version = (select max(other.version) from treatment_session other where other.id = s.id)
  and (s.whole = false or s.state = 'OPEN'
    or (s.not_needled = '' and s.no_photos = '' and 2 > (
        select count(distinct p.moment) from photograph p
        where p.session_id = s.id and p.moment in ('BEFORE', 'AFTER') and p.removed_because = ''
          and not exists (select 1 from photograph newer where newer.id = p.id and newer.version > p.version))));
