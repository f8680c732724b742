-- Proof that somebody who got a lot was told, or that it was tried. Rows are only added.

create table recall_contact (
    id            uuid          not null,
    client        uuid          not null,
    lot           varchar(60)   not null,
    lot_search    varchar(60)   not null,
    way           varchar(20)   not null,
    outcome       varchar(20)   not null,
    note          varchar(500)  not null,
    contacted_by  uuid          not null,
    contacted_at  bigint        not null,
    primary key (id)
);

create index recall_contact_of_lot on recall_contact (lot_search, contacted_at);
create index recall_contact_of_client on recall_contact (client);
