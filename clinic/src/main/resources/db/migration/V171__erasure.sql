-- A person asked to be forgotten. What went at once is gone; the record of her care is locked until its time is over.
-- The second version of an erasure takes it back. With the record its erasures go too.

create table erasure (
    id               uuid          not null,
    version          int           not null,
    author           uuid          not null,
    written_at       bigint        not null,
    reason           varchar(500)  not null,
    client           uuid          not null,
    state            varchar(20)   not null,
    asked_by         varchar(20)   not null,
    keep_until_on    varchar(10)   not null,
    photographs      int           not null,
    messages         int           not null,
    links            int           not null,
    wishes           int           not null,
    appointments     int           not null,
    consents         int           not null,
    audit_words      int           not null,
    primary key (id, version)
);

create index erasure_of_client on erasure (client);

-- The owner says that nothing of this client may go. The second version lifts it.
create table legal_hold (
    id               uuid          not null,
    version          int           not null,
    author           uuid          not null,
    written_at       bigint        not null,
    reason           varchar(500)  not null,
    client           uuid          not null,
    lifted           boolean       not null,
    primary key (id, version)
);

create index legal_hold_of_client on legal_hold (client);

-- Every id of a locked record, the client's own among them: what a page must not be asked for. Rows come and go with the
-- lock, in the same transaction.
create table locked_record (
    id               uuid          not null,
    client           uuid          not null,
    primary key (id)
);

create index locked_record_of_client on locked_record (client);

-- What was erased, by id and without a word of anybody: to be done again where an older copy of the practice was
-- brought back. Rows are only added.
create table erasure_entry (
    id               uuid          not null,
    happened_at      bigint        not null,
    kind             varchar(20)   not null,
    subject          uuid          not null,
    keep_until_on    varchar(10),
    primary key (id)
);

-- Names in the vault that no row speaks of any more, until their files are seen to be gone.
create table vault_to_forget (
    file_name        varchar(64)   not null,
    primary key (file_name)
);
