-- The audit as a chain: every event carries the hash of the one before it and its own. AuditLink says over what.
-- Older events are carried over by the step after this one.

alter table audit_event rename to audit_event_before;

create table audit_event (
    sequence      bigint        not null,
    happened_at   bigint        not null,
    actor         uuid          not null,
    from_where    varchar(60)   not null,
    action        varchar(60)   not null,
    subject       varchar(60)   not null,
    subject_id    varchar(60)   not null,
    commitment    varchar(64)   not null,
    previous      varchar(64)   not null,
    hash          varchar(64)   not null,
    primary key (sequence)
);

create index audit_event_by_actor on audit_event (actor, sequence);
create index audit_event_of_thing on audit_event (subject, subject_id, sequence);

-- What events say in words, apart, so that words about a person can be erased and the chain still holds.
create table audit_detail (
    sequence      bigint        not null,
    salt          varchar(32)   not null,
    detail        varchar(2000) not null,
    primary key (sequence),
    foreign key (sequence) references audit_event (sequence)
);
