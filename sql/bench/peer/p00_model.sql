-- The cost model of the sample, samples/en-plan/model.yaml, as rows. The digest is that file's: the benchmark compares
-- it with the run's, for of another model the peer says nothing: the drivers and the method for cost centres that this one
-- does not use are not written.
\set model_sha256 84608c02b0be3bea376197b8f55baff681426b7a6742918fa6600a686f27d876
\set first_year 2015
\set last_year 2020

-- Hash joins and hash sums are what fits here, and there is memory for them.
set work_mem = '256MB';
set enable_mergejoin = off;

-- One row per account pattern: `owner` is a sector's id, `number` a municipal per cent or a rule's place.
create unlogged table peer.pattern (
    kind text, owner text collate "C", number int, function text collate "C", grouping text collate "C", dranst smallint,
    species text collate "C", first_year int default 0, last_year int default 9999
);
insert into peer.pattern (kind, owner, function)
select 'sector', 'employment', unnest(array['3.22.30', '3.30.46', '3.38.77', '5.46', '5.48', '5.57.71', '5.57.73',
    '5.57.74', '5.57.75', '5.57.78', '5.57.79', '5.58', '5.68', '6.45.53', '6.45.59'])
union all
select 'sector', 'social', unnest(array['5.38', '6.45.57'])
union all
select 'sector', 'family', unnest(array['3.22.04', '3.22.08', '5.28', '6.45.58'])
union all
select 'sector', 'administration', unnest(array['6.45.51', '6.45.52'])
union all
select 'out_of_scope', null, unnest(array['5.25', '5.30', '5.57.76', '5.57.77', '6.45.50', '6.45.54', '6.45.55', '6.45.56',
    '6.52.72']);
insert into peer.pattern (kind, owner, function, first_year, last_year)
select 'sector', 'social', unnest(array['5.32.32', '5.32.33', '5.32.35', '5.35.40']), 2007, 2017
union all
select 'out_of_scope', null, unnest(array['5.32.30', '5.32.34', '5.32.37']), 2007, 2017;
insert into peer.pattern (kind, owner, number, function, grouping, dranst, species) values
    ('sector', 'social', null, '5.57.72', '010', null, null),
    ('sector', 'social', null, '5.22.07', '002', null, null),
    ('sector', 'family', null, '5.57.72', '009', null, null),
    ('sector', 'family', null, '5.22.07', '001', null, null),
    ('out_of_scope', null, null, '6.45.51', null, null, '9'),
    ('reimbursement', null, null, '', null, 2, null),
    ('reimbursement', null, null, '5.22.07', null, null, null),
    ('co_financed', null, 20, '5.57.78', '012', null, null),
    ('co_financed', null, 60, '5.57.78', '013', null, null),
    ('co_financed', null, 70, '5.57.78', '014', null, null),
    ('co_financed', null, 80, '5.57.78', '015', null, null),
    ('co_financed', null, 65, '5.48.69', null, null, null),
    ('co_financed', null, 65, '5.48.70', null, null, null),
    ('rule', null, 5, '5.22.07', null, null, null),
    ('rule', null, 7, '6.45.53', null, null, null),
    ('rule', null, 8, '6.45.51', null, null, null),
    ('rule', null, 8, '6.45.52', null, null, null);

-- In their order; null and false hold for everything. Cost centres serve each other at once (reciprocal).
create unlogged table peer.rule (
    rule int, name text, link text, flow text, has_accounts boolean, driver text, within text, grade text
);
insert into peer.rule values
    (1, 'family-treatment', 'family', null, false, 'members', null, 'B'),
    (2, 'course-participants', 'activity', null, false, 'participation', null, 'C'),
    (3, 'internal-service', 'cost_centre', null, false, 'service_use', null, 'C'),
    (4, 'initiative-days', 'initiative', null, false, 'enrolment_days', null, 'D'),
    (5, 'central-refund', 'none', null, true, 'expense', 'sector', 'E'),
    (6, 'refund-follows-cost', 'none', 'reimbursement', false, 'expense', 'function', 'E'),
    (7, 'jobcentre-admin', 'none', null, true, 'expense', 'sector', 'E'),
    (8, 'shared-admin', 'none', null, true, 'expense', 'all', 'E');
