-- A link may also be for what comes before a visit. What it is about is then an appointment and no session.

alter table client_link rename column session to about;
alter table client_link add column purpose varchar(20) default 'AFTER_CARE' not null;
