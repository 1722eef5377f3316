-- B-tree operator classes whose equal values are the same bytes, so that an index may keep a value once for many rows.
SELECT o.oid::bigint AS oid
FROM pg_opclass o
WHERE o.opcmethod = (SELECT oid FROM pg_am WHERE amname = 'btree')
  AND EXISTS (SELECT FROM pg_amproc p
              WHERE p.amprocfamily = o.opcfamily AND p.amproclefttype = o.opcintype AND p.amprocrighttype = o.opcintype
                AND p.amprocnum = 4)
