-- Public halves of keys that lie in people's own devices: nothing here opens anything.

create table passkey (
    id              uuid           not null,
    staff           uuid           not null,
    credential      varchar(1400)  not null,
    label           varchar(120)   not null,
    public_key      varchar(4000)  not null,
    signatures      bigint         not null,
    verified        boolean        not null,
    can_be_copied   boolean        not null,
    is_copied       boolean        not null,
    transports      varchar(200)   not null,
    attestation     varchar(20000) not null,
    client_data     varchar(4000)  not null,
    made_at         bigint         not null,
    used_at         bigint         not null,
    primary key (id),
    unique (credential)
);
