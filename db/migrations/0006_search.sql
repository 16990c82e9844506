-- Text as a search compares it: small letters, without accents. Immutable, so that an index may stand on it.
create function fold(value text) returns text
  language sql immutable parallel safe
  as $$
    select translate(lower(value), 'àáâãäåèéêëìíîïòóôõöùúûüçñýÿ', 'aaaaaaeeeeiiiiooooouuuucnyy')
  $$;

create index municipality_folded on municipality (fold(name) text_pattern_ops);
