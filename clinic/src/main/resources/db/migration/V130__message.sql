-- Messages that leave the house. A message is written before it is sent; what became of it is kept up to date in its row,
-- because two senders must not both find it waiting. What it said is never changed.

create table message (
    id               uuid             not null,
    event            varchar(200)     not null,
    kind             varchar(20)      not null,
    client           uuid,
    about            uuid             not null,
    channel          varchar(10)      not null,
    address          varchar(200)     not null,
    subject          varchar(200)     not null,
    body             varchar(4000)    not null,
    made_at          bigint           not null,
    made_by          uuid             not null,
    due_at           bigint           not null,
    useless_at       bigint           not null,
    state            varchar(20)      not null,
    attempts         int              not null,
    turn_at          bigint           not null,
    claimed_at       bigint,
    ended_at         bigint,
    fault            varchar(500)     not null,
    seen_by          uuid,
    seen_at          bigint,
    primary key (id)
);

-- one event never makes two messages, whoever writes second
create unique index message_by_event on message (event);
create index message_by_turn on message (state, turn_at);
create index message_by_client on message (client, made_at);
create index message_by_about on message (about);

-- How a client agreed to be written to. No row: nobody asked her, and nothing is sent.
create table contact_wish (
    id               uuid             not null,
    version          int              not null,
    author           uuid             not null,
    written_at       bigint           not null,
    reason           varchar(500)     not null,
    way              varchar(10)      not null,
    stopped          varchar(200)     not null,
    primary key (id, version)
);

-- What ends one kind of message from within a message. Only the hash of the token is kept.
create table opt_out (
    token_hash       varchar(64)      not null,
    message          uuid             not null,
    made_at          bigint           not null,
    primary key (token_hash)
);

-- Who said of a red flag, as urgent as it then was, that she has it.
create table flag_taken_on (
    flag             uuid             not null,
    urgency          varchar(20)      not null,
    taken_by         uuid             not null,
    taken_at         bigint           not null,
    primary key (flag, urgency)
);
