/* rdv-vis-groups.c: see rdv-vis-groups.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-vis-groups.h"

#include <glib/gi18n-lib.h>

#include "rdv-html-text.h"
#include "rdv-native-values.h"

typedef struct
{
  char *id;
  char *title;
  double order;
  guint number;
} Group;

struct _RdvVisGroups
{
  GPtrArray *groups;
  GHashTable *by_id;
  GHashTable *parents; /* id of a nested group to that of the one it is in */
};

/* A group while it is read. */
typedef struct
{
  const char *id;
  const char *content;
  const char *title;
  double order;
  GArray *nested;
} Told;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->id);
  g_free (group->title);
  g_free (group);
}

RdvVisGroups *
rdv_vis_groups_new (void)
{
  RdvVisGroups *self = g_new0 (RdvVisGroups, 1);

  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
rdv_vis_groups_free (RdvVisGroups *self)
{
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->parents);
  g_free (self);
}

static Group *
get_group (RdvVisGroups *self, const char *id)
{
  Group *group = g_hash_table_lookup (self->by_id, id);

  if (group != NULL)
    return group;
  group = g_new0 (Group, 1);
  group->id = g_strdup (id);
  group->order = G_MAXDOUBLE;
  group->number = self->groups->len;
  g_ptr_array_add (self->groups, group);
  g_hash_table_insert (self->by_id, group->id, group);
  return group;
}

static void
read_order (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) != G_TYPE_STRING)
    *(double *)target = json_node_get_double (node);
}

/* Ids are numbers as often as texts. */
void
rdv_vis_read_id (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  guint line, column;
  gsize length;
  const char *at;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_STRING ||
      json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      rdv_native_read_string (context, place, node, target);
      return;
    }
  at = rdv_json_place_locate (place, context->piece, &line, &column, &length);
  *(const char **)target = g_string_chunk_insert_len (context->strings, at, (gssize)length);
}

static void
read_nested_id (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char *id = NULL;

  rdv_vis_read_id (context, place, node, &id);
  if (id != NULL)
    g_array_append_val ((GArray *)target, id);
}

static void
read_nested (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  Told *told = target;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    rdv_native_read_list (context, place, node, read_nested_id, told->nested);
}

void
rdv_vis_groups_take (RdvVisGroups *self, RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  static const RdvNativeField fields[] = {
    { "id", rdv_vis_read_id, G_STRUCT_OFFSET (Told, id) },
    { "content", rdv_vis_read_id, G_STRUCT_OFFSET (Told, content) },
    { "title", rdv_vis_read_id, G_STRUCT_OFFSET (Told, title) },
    { "order", read_order, G_STRUCT_OFFSET (Told, order) },
    { "nestedGroups", read_nested, 0 },
    { "className", NULL, 0 },
    { "style", NULL, 0 },
    { "showNested", NULL, 0 },
    { "subgroupOrder", NULL, 0 },
    { "subgroupStack", NULL, 0 },
    { "subgroupVisibility", NULL, 0 },
    { "treeLevel", NULL, 0 },
    { "nestedInGroup", NULL, 0 },
    { "visible", NULL, 0 },
    { "value", NULL, 0 },
  };
  g_autoptr (GArray) nested = g_array_new (FALSE, FALSE, sizeof (char *));
  Told told = { .order = G_MAXDOUBLE, .nested = nested };
  const char *title;
  Group *group;

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &told))
    return;
  if (told.id == NULL)
    {
      rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                                 _ ("An “id” is needed to know who or what is meant; this is left out."));
      return;
    }
  group = get_group (self, told.id);
  title = told.content != NULL ? told.content : told.title != NULL ? told.title : told.id;
  g_free (group->title);
  group->title = rdv_html_text_dup_line (title);
  group->order = told.order;
  for (guint i = 0; i < nested->len; i++)
    g_hash_table_insert (self->parents, g_strdup (g_array_index (nested, const char *, i)),
                         g_strdup (told.id));
}

void
rdv_vis_groups_use (RdvVisGroups *self, const char *id)
{
  get_group (self, id);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Group *left = *(Group *const *)a, *right = *(Group *const *)b;
  gboolean left_is_told = left->title != NULL, right_is_told = right->title != NULL;

  if (left_is_told != right_is_told)
    return left_is_told ? -1 : 1;
  if (left->order != right->order)
    return left->order < right->order ? -1 : 1;
  return left->number < right->number ? -1 : 1;
}

void
rdv_vis_groups_add_lanes (RdvVisGroups *self, RdvDocumentBuilder *builder)
{
  g_ptr_array_sort (self->groups, compare);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = g_ptr_array_index (self->groups, i);
      const char *title = group->title != NULL && *group->title != 0 ? group->title : group->id;

      rdv_document_builder_add_lane (builder,
                                     &(RdvLane){ .id = group->id, .title = title, .parent = RDV_NONE },
                                     g_hash_table_lookup (self->parents, group->id));
    }
}
