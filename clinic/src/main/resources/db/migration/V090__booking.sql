-- Who comes when, to whom and where. What is taken is kept apart from the appointments, so that a key of the database
-- itself forbids taking anything twice.

create table appointment (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    client           uuid             not null,
    course           uuid,
    kind             varchar(20)      not null,
    practitioner     uuid             not null,
    room             uuid,
    handpiece        uuid,
    starts_at        bigint           not null,
    ends_at          bigint           not null,
    before_minutes   int              not null,
    after_minutes    int              not null,
    state            varchar(20)      not null,
    note             varchar(500)     not null,
    primary key (id, version)
);

create index appointment_by_start on appointment (starts_at);
create index appointment_by_client on appointment (client);

-- One row for each five minutes of each practitioner, room, handpiece and client that an appointment takes.
create table taken_step (
    holder           uuid             not null,
    step             bigint           not null,
    appointment      uuid             not null,
    primary key (holder, step)
);

create index taken_step_by_appointment on taken_step (appointment);
create index taken_step_by_step on taken_step (step);

create table treatment_room (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    name             varchar(80)      not null,
    in_use           boolean          not null,
    primary key (id, version)
);

-- The id is the staff member's. A week is read and written whole.
create table working_week (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    hours            varchar(2000)    not null,
    primary key (id, version)
);

-- Days on which the whole practice is closed, or one practitioner is away.
create table closure (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    staff            uuid,
    from_on          varchar(10)      not null,
    until_on         varchar(10)      not null,
    note             varchar(200)     not null,
    withdrawn        boolean          not null,
    primary key (id, version)
);

-- Who would come earlier, or at all, when something becomes free.
create table waiting_wish (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    client           uuid             not null,
    kind             varchar(20)      not null,
    practitioner     uuid,
    from_on          varchar(10)      not null,
    until_on         varchar(10)      not null,
    note             varchar(500)     not null,
    state            varchar(20)      not null,
    primary key (id, version)
);

create index waiting_wish_by_client on waiting_wish (client);

-- What a client told of her own plans, such as a holiday in the sun.
create table client_event (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    client           uuid             not null,
    kind             varchar(20)      not null,
    name             varchar(120)     not null,
    from_on          varchar(10)      not null,
    until_on         varchar(10)      not null,
    withdrawn        boolean          not null,
    primary key (id, version)
);

create index client_event_by_client on client_event (client);
