-- The session as it was done. Every version of a session is whole: its zones and lots are written again with it.

create table treatment_session (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    client           uuid             not null,
    course           uuid             not null,
    ordinal          int              not null,
    started_at       bigint           not null,
    operated_by      uuid             not null,
    device           varchar(80)      not null,
    handpiece        uuid,
    numbing          varchar(10)      not null,
    numbing_product  varchar(80),
    numbing_strength varchar(120),
    numbing_grams    double precision,
    numbing_cm2      double precision,
    cream_on_at      bigint,
    cream_off_at     bigint,
    products         varchar(2000)    not null,
    reaction         varchar(20)      not null,
    reaction_words   varchar(2000)    not null,
    pain             int,
    no_photos        varchar(500)     not null,
    not_needled      varchar(500)     not null,
    notes            varchar(4000)    not null,
    state            varchar(10)      not null,
    whole            boolean          not null,
    primary key (id, version)
);

create index treatment_session_by_client on treatment_session (client);
create index treatment_session_by_course on treatment_session (course);
create index treatment_session_by_start on treatment_session (started_at);

create table session_zone (
    session_id       uuid             not null,
    version          int              not null,
    area             varchar(80)      not null,
    place            int              not null,
    depth_mm         double precision not null,
    passes           int              not null,
    end_point        varchar(80)      not null,
    primary key (session_id, version, area)
);

create table session_lot (
    session_id       uuid             not null,
    version          int              not null,
    place            int              not null,
    kind             varchar(20)      not null,
    stock_lot        uuid,
    lot              varchar(60)      not null,
    lot_search       varchar(60)      not null,
    expires_on       varchar(10),
    gtin             varchar(14)      not null,
    serial           varchar(60)      not null,
    udi              varchar(500)     not null,
    primary key (session_id, version, place)
);

create index session_lot_by_lot on session_lot (lot_search);

-- A form that was sent twice is written once.
create table sent_form (
    form_key         varchar(60)      not null,
    made             uuid             not null,
    primary key (form_key)
);

-- Lots as received. How many are on hand is a count, not a record; its ledger is stock_movement.
create table stock_lot (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    kind             varchar(20)      not null,
    device           varchar(80)      not null,
    product          varchar(200)     not null,
    gtin             varchar(14)      not null,
    lot              varchar(60)      not null,
    lot_search       varchar(60)      not null,
    expires_on       varchar(10)      not null,
    counted          boolean          not null,
    primary key (id, version)
);

create table stock_on_hand (
    lot_id           uuid             not null,
    pieces           int              not null,
    primary key (lot_id),
    constraint never_below_zero check (pieces >= 0)
);

create table stock_movement (
    id               uuid             not null,
    lot_id           uuid             not null,
    kind             varchar(20)      not null,
    pieces           int              not null,
    session_id       uuid,
    reason           varchar(500)     not null,
    author           uuid             not null,
    happened_at      bigint           not null,
    primary key (id)
);

create index stock_movement_by_lot on stock_movement (lot_id);

-- A single piece is used in one session only.
create table single_piece (
    gtin             varchar(14)      not null,
    serial           varchar(60)      not null,
    session_id       uuid             not null,
    primary key (gtin, serial)
);

create table handpiece (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    device           varchar(80)      not null,
    serial           varchar(80)      not null,
    nickname         varchar(80)      not null,
    service_due_on   varchar(10),
    in_use           boolean          not null,
    primary key (id, version)
);

create table handpiece_cleaning (
    id               uuid             not null,
    handpiece        uuid             not null,
    cleaned_at       bigint           not null,
    cleaned_by       uuid             not null,
    how              varchar(500)     not null,
    primary key (id)
);

create index handpiece_cleaning_by_handpiece on handpiece_cleaning (handpiece);

create table photograph (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    client           uuid             not null,
    session_id       uuid,
    moment           varchar(20)      not null,
    taken_from       varchar(20)      not null,
    original         varchar(64)      not null,
    shown            varchar(64)      not null,
    width_px         int              not null,
    height_px        int              not null,
    taken_at         bigint           not null,
    removed_because  varchar(500)     not null,
    primary key (id, version)
);

create index photograph_by_client on photograph (client);
create index photograph_by_session on photograph (session_id);
