-- What stood on paper, cell by cell.
create schema printed;
comment on schema printed is 'Figures as they were printed in publications, kept beside the tables that compute them.';

create table printed.figure (
  publication text not null,
  table_code text not null,
  period_code text not null,
  as_of date not null,
  row_code text not null,
  column_code text not null,
  printed text not null,
  primary key (publication, table_code, period_code, as_of, row_code, column_code)
);
comment on table printed.figure is 'One printed cell. Kept as text: what a reader saw, mistakes included.';
comment on column printed.figure.publication is 'Code of the publication.';
comment on column printed.figure.table_code is 'The table of statistics that computes the same figures.';
comment on column printed.figure.period_code is 'Period the table was printed for.';
comment on column printed.figure.as_of is 'Day the table was printed as of.';
comment on column printed.figure.row_code is 'Row of the table, by its code.';
comment on column printed.figure.column_code is 'Column of the table, by its code.';
comment on column printed.figure.printed is 'The figure exactly as printed.';
