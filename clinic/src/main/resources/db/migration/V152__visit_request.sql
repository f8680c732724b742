-- What people who are no clients yet wrote into the request form. No record of care: a row goes when somebody has
-- answered it, or when nobody has for as long as the practice set.
create table visit_request (
    id            uuid          not null,
    sent_at       bigint        not null,
    name          varchar(160)  not null,
    email         varchar(200)  not null,
    phone         varchar(60)   not null,
    concern       varchar(1000) not null,
    area          varchar(200)  not null,
    times         varchar(500)  not null,
    photograph    varchar(64)   not null,
    primary key (id)
);
