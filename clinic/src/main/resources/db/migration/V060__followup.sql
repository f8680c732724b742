-- Sessions bought, and what was done about things that fell due. What is due itself is worked out, never kept.

create table purchase (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    course        uuid          not null,
    sessions      int           not null,
    bought_on     varchar(10)   not null,
    note          varchar(500)  not null,
    primary key (id, version)
);

create index purchase_of_client on purchase (client);

-- An occasion names one due thing, such as the second session of a course.
create table due_contact (
    id            uuid          not null,
    client        uuid          not null,
    occasion      varchar(120)  not null,
    way           varchar(20)   not null,
    outcome       varchar(20)   not null,
    agreed_on     varchar(10),
    note          varchar(500)  not null,
    contacted_by  uuid          not null,
    contacted_at  bigint        not null,
    primary key (id)
);

create index due_contact_of_client on due_contact (client);
create index due_contact_of_occasion on due_contact (occasion, contacted_at);

create table due_dismissal (
    occasion      varchar(120)  not null,
    id            uuid          not null,
    client        uuid          not null,
    reason        varchar(500)  not null,
    dismissed_by  uuid          not null,
    dismissed_at  bigint        not null,
    primary key (occasion)
);

create index due_dismissal_of_client on due_dismissal (client);
