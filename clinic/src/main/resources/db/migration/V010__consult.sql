-- Consultations, medical questions, and what was decided about findings. Parts that are only read whole are JSON.

create table consultation (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    held_on       varchar(10)   not null,
    came_for      varchar(2000) not null,
    goals         text          not null,
    earlier       text          not null,
    notes         varchar(4000) not null,
    atlas_version varchar(64)   not null,
    primary key (id, version)
);

create index consultation_of_client on consultation (client);

create table questionnaire (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    given         text          not null,
    found         text          not null,
    atlas_version varchar(64)   not null,
    primary key (id, version)
);

create index questionnaire_of_client on questionnaire (client);

create table finding_settlement (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    rule          varchar(60)   not null,
    answer        text          not null,
    kind          varchar(20)   not null,
    way           varchar(20)   not null,
    why           varchar(2000) not null,
    avoid_areas   varchar(500)  not null,
    signed_as     varchar(120)  not null,
    atlas_version varchar(64)   not null,
    primary key (id, version)
);

create index finding_settlement_of_client on finding_settlement (client);

create table finding_paper (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    rule          varchar(60)   not null,
    kind          varchar(20)   not null,
    written_by    varchar(200)  not null,
    given_on      varchar(10)   not null,
    expires_on    varchar(10)   not null,
    note          varchar(2000) not null,
    vault_name    varchar(64),
    content_type  varchar(100)  not null,
    withdrawn     boolean       not null,
    primary key (id, version)
);

create index finding_paper_of_client on finding_paper (client);
