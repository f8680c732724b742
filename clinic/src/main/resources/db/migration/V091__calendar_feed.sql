-- Secret addresses of calendars, by staff member. Only the newest version's token opens anything; empty is revoked.
create table calendar_feed (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    token_hash       varchar(64)      not null,
    primary key (id, version)
);

create index calendar_feed_by_token on calendar_feed (token_hash);
