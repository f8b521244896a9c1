// a list literal and its parts
WITH [1, 2, 3, 4, 5] AS l RETURN l[0], l[-1], l[1..3], l[..2], l[3..];
// negative slices
WITH [1, 2, 3, 4, 5] AS l RETURN l[-2..], l[..-1], l[-3..-1];
// an index out of range
WITH [1, 2, 3] AS l RETURN l[7], l[1..9];
// head, last, tail, size, reverse
WITH [1, 2, 3] AS l RETURN head(l), last(l), tail(l), size(l), reverse(l);
// joined lists
RETURN [1, 2] + [3] AS joined;
// an element put behind
RETURN [1, 2] + 3 AS more;
// an element put in front
RETURN 0 + [1, 2] AS more;
// a comprehension
RETURN [x IN range(1, 6) WHERE x % 2 = 0 | x * 10] AS tens;
// a comprehension over a property
MATCH (e:Entity {id: 'is-k'}) RETURN [a IN e.aliases WHERE a CONTAINS 'I' | toUpper(a)] AS upper;
// reduce
RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total;
// reduce of texts
RETURN reduce(text = '', x IN ['a', 'b'] | text + x) AS text;
// membership
RETURN 2 IN [1, 2] AS yes, 5 IN [1, 2] AS no, null IN [1] AS unknown, 3 IN [1, null] AS open, 1 IN ['1'] AS text;
// quantifiers
WITH [1, 2, 3] AS l RETURN all(x IN l WHERE x > 0) AS every, any(x IN l WHERE x > 2) AS some, none(x IN l WHERE x > 5) AS no, single(x IN l WHERE x = 1) AS one;
// quantifiers over nulls
WITH [1, null] AS l RETURN all(x IN l WHERE x = 1) AS every, any(x IN l WHERE x = 2) AS some, none(x IN l WHERE x = 2) AS no, single(x IN l WHERE x = 1) AS one;
// a map and its parts
WITH {name: 'x', n: 1, inner: {deep: [1, 2]}} AS m RETURN m.name, m['n'], m.inner.deep[1], m.missing;
// keys of a map
RETURN size(keys({a: 1, b: 2})) AS n;
// a map projection
MATCH (e:Entity {id: 'taliban'}) RETURN e {.id, .name} AS entity;
// a map projection with more
MATCH (s:Source)<-[:FROM_SOURCE]-(c) WITH s, count(c) AS claims RETURN s {.id, .title, claims: claims} AS source;
// a map projection of everything
MATCH (q:Question) RETURN q {.*} AS question;
// properties of a node
MATCH (s:Source {id: 'cnn-2018'}) RETURN properties(s) AS all;
// keys of a node
MATCH (q:Question) UNWIND keys(q) AS key RETURN DISTINCT key;
// a list of maps
MATCH (c:Claim {stance: 'denies'}) RETURN collect({id: c.id, text: c.text}) AS denials;
// lists compared
RETURN [1, 2] = [1, 2] AS same, [1, 2] = [2, 1] AS order, [] = [] AS empty, [1, null] = [1, null] AS unknown;
// lists ordered
RETURN [1, 2] < [1, 3] AS less, [1] < [1, 0] AS shorter;
// empty or not
RETURN isEmpty([]) AS yes, isEmpty([1]) AS no, isEmpty('') AS text;
// a nested list flattened
WITH [[1, 2], [3]] AS nested UNWIND nested AS inner UNWIND inner AS x RETURN x;
// a range with a step
RETURN range(0, 10, 5) AS fives, range(3, 1, -1) AS down;
// a word that is reserved elsewhere as a key
RETURN {when: 1, set: 2, `in`: 3} AS m;
// texts split and joined
WITH split('a,b,c', ',') AS parts RETURN parts, size(parts) AS n, parts[1] AS second;
// distinct elements
UNWIND [1, 1, 2, 2, 3] AS x RETURN collect(DISTINCT x) AS once;
