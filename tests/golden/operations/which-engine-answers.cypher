MATCH (n:Entity) RETURN 'entities' AS what, count(n) AS number
UNION ALL MATCH (n:Claim) RETURN 'claims' AS what, count(n) AS number
UNION ALL MATCH (n:Source) RETURN 'sources' AS what, count(n) AS number
UNION ALL MATCH (n:Question) RETURN 'questions' AS what, count(n) AS number
UNION ALL MATCH (:Entity)-[r]->(:Entity) WHERE r.standing IS NOT NULL RETURN 'relationships' AS what, count(r) AS number;
