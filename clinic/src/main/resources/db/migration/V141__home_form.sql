-- The medical questions as clients answered them at home. They are kept as they were sent, apart from the questionnaires,
-- until somebody who treats has gone through them with her: each answer is settled once.

create table home_form (
    id            uuid          not null,
    client        uuid          not null,
    visit         uuid          not null,
    sent_at       bigint        not null,
    answers       text          not null,
    primary key (id)
);

create index home_form_of_client on home_form (client, sent_at);

create table home_answer_settled (
    home_form     uuid          not null,
    rule          varchar(60)   not null,
    way           varchar(20)   not null,
    settled_by    uuid          not null,
    settled_at    bigint        not null,
    primary key (home_form, rule)
);
