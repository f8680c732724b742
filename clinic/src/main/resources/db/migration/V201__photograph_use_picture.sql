-- The picture that was made of a photograph to be shown, by its name in the vault; none where it was only told of.

alter table photograph_use add column picture varchar(64);
