/* rdv-lane-names.c: see rdv-lane-names.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-names.h"

struct _RdvLaneNames
{
  RdvDocumentBuilder *builder;
  GHashTable *names; /* a set */
};

RdvLaneNames *
rdv_lane_names_new (RdvDocumentBuilder *builder)
{
  RdvLaneNames *self = g_new0 (RdvLaneNames, 1);

  self->builder = g_object_ref (builder);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
rdv_lane_names_free (RdvLaneNames *self)
{
  g_object_unref (self->builder);
  g_hash_table_unref (self->names);
  g_free (self);
}

const char *
rdv_lane_names_get (RdvLaneNames *self, const char *name)
{
  g_autofree char *stripped = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
  const char *known;

  if (stripped == NULL || *stripped == 0)
    return NULL;
  known = g_hash_table_lookup (self->names, stripped);
  if (known != NULL)
    return known;
  known = stripped;
  g_hash_table_add (self->names, g_steal_pointer (&stripped));
  rdv_document_builder_add_lane (self->builder, &(RdvLane){ .id = known, .title = known, .parent = RDV_NONE },
                                 NULL);
  return known;
}
