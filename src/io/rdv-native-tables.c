/* rdv-native-tables.c: see rdv-native-tables.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-tables.h"

#include <glib/gi18n-lib.h>

#include "rdv-native-event.h"
#include "rdv-native-tour.h"
#include "rdv-native-values.h"

static void
skip (RdvNativeContext *context, const RdvJsonPlace *place, const char *reason)
{
  rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place, reason);
}

/* FALSE when there is no id; without a name the id serves. */
static gboolean
check_id_and_name (RdvNativeContext *context, const RdvJsonPlace *place, const char *id, const char **name)
{
  if (id == NULL)
    {
      skip (context, place, _ ("Without an “id” nothing can refer to this; it is left out."));
      return FALSE;
    }
  if (*name == NULL)
    {
      *name = id;
      rdv_native_context_remark (context, RDV_REMARK_GUESSED, place,
                                 _ ("This has no name that can be shown; its id is shown instead."));
    }
  return TRUE;
}

/* Each once. @aliases: of const char */
static void
add_alias (GPtrArray *aliases, const char *alias)
{
  if (alias != NULL && *alias != '\0' && !g_ptr_array_find_with_equal_func (aliases, alias, g_str_equal, NULL))
    g_ptr_array_add (aliases, (gpointer) alias);
}

/* Every spelling counts, in whatever language. */
static void
add_all_languages (GPtrArray *aliases, JsonNode *map)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (map == NULL || !JSON_NODE_HOLDS_OBJECT (map))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (map));
  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (JSON_NODE_HOLDS_VALUE (node))
      add_alias (aliases, json_node_get_string (node));
}

static void
add_one_alias (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char *alias = NULL;

  rdv_native_read_text (context, place, node, &alias);
  add_alias (target, alias);
  add_all_languages (target, node);
}

/* @target: where the list of them is kept */
static void
read_aliases (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  rdv_native_read_list (context, place, node, add_one_alias, *(GPtrArray **) target);
}

/* What the record is called in all languages are names of it, but for @name itself. Returns: (transfer none): ends with NULL */
static const char *const *
finish_aliases (GPtrArray *aliases, JsonNode *record, const char *name_key, const char *name)
{
  guint own;

  add_all_languages (aliases, json_object_get_member (json_node_get_object (record), name_key));
  if (name != NULL && g_ptr_array_find_with_equal_func (aliases, name, g_str_equal, &own))
    g_ptr_array_remove_index (aliases, own);
  g_ptr_array_add (aliases, NULL);
  return (const char *const *) aliases->pdata;
}

typedef struct
{
  RdvLane lane;
  const char *parent;
  GPtrArray *aliases;
} NativeLane;

static void
read_lane (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  static const RdvNativeField fields[] = {
    { "id", rdv_native_read_string, G_STRUCT_OFFSET (NativeLane, lane.id) },
    { "title", rdv_native_read_text, G_STRUCT_OFFSET (NativeLane, lane.title) },
    { "aliases", read_aliases, G_STRUCT_OFFSET (NativeLane, aliases) },
    { "color", rdv_native_read_color, G_STRUCT_OFFSET (NativeLane, lane.color) },
    { "parent", rdv_native_read_string, G_STRUCT_OFFSET (NativeLane, parent) },
  };
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  NativeLane target = { .lane.parent = RDV_NONE, .aliases = aliases };

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &target) ||
      !check_id_and_name (context, place, target.lane.id, &target.lane.title))
    return;
  target.lane.aliases = finish_aliases (aliases, node, "title", target.lane.title);
  rdv_document_builder_add_lane (context->builder, &target.lane, target.parent);
}

typedef struct
{
  RdvCategory category;
  GPtrArray *aliases;
} NativeCategory;

static void
read_category (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  static const RdvNativeField fields[] = {
    { "id", rdv_native_read_string, G_STRUCT_OFFSET (NativeCategory, category.id) },
    { "title", rdv_native_read_text, G_STRUCT_OFFSET (NativeCategory, category.title) },
    { "aliases", read_aliases, G_STRUCT_OFFSET (NativeCategory, aliases) },
    { "color", rdv_native_read_color, G_STRUCT_OFFSET (NativeCategory, category.color) },
    { "icon", rdv_native_read_string, G_STRUCT_OFFSET (NativeCategory, category.icon) },
  };
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  NativeCategory target = { .aliases = aliases };

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &target) ||
      !check_id_and_name (context, place, target.category.id, &target.category.title))
    return;
  target.category.aliases = finish_aliases (aliases, node, "title", target.category.title);
  rdv_document_builder_add_category (context->builder, &target.category);
}

typedef struct
{
  RdvEra era;
  RdvNativeDate date;
} NativeEra;

static void
read_era (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  static const RdvNativeField fields[] = {
    { "id", NULL, 0 },
    { "title", rdv_native_read_text, G_STRUCT_OFFSET (NativeEra, era.title) },
    { "date", rdv_native_read_date, G_STRUCT_OFFSET (NativeEra, date) },
    { "color", rdv_native_read_color, G_STRUCT_OFFSET (NativeEra, era.color) },
  };
  NativeEra target = { 0 };

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &target))
    return;
  if (target.date.text == NULL || target.era.title == NULL)
    {
      /* a date that makes no sense has been remarked where it stands */
      if (target.era.title == NULL || !target.date.was_given)
        skip (context, place, _ ("An era needs a “title” and a “date”; it is left out."));
      return;
    }
  target.era.extent = target.date.extent;
  rdv_document_builder_add_era (context->builder, &target.era);
}

typedef struct
{
  RdvSubject subject;
  GPtrArray *aliases;
  GArray *links;
} NativeSubject;

static void
read_kind (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char *nick = NULL;

  rdv_native_read_string (context, place, node, &nick);
  if (nick != NULL && !rdv_subject_kind_from_nick (nick, target))
    rdv_native_context_remark (
        context, RDV_REMARK_GUESSED, place,
        _ ("The kind is none of “person”, “craft”, “station”, “module”, “organisation” and "
           "“place”; “person” was taken."));
}

static const RdvNativeField subject_fields[] = {
  { "id", rdv_native_read_string, G_STRUCT_OFFSET (NativeSubject, subject.id) },
  { "kind", read_kind, G_STRUCT_OFFSET (NativeSubject, subject.kind) },
  { "name", rdv_native_read_text, G_STRUCT_OFFSET (NativeSubject, subject.name) },
  { "aliases", read_aliases, G_STRUCT_OFFSET (NativeSubject, aliases) },
  { "agency", rdv_native_read_text, G_STRUCT_OFFSET (NativeSubject, subject.agency) },
  { "country", rdv_native_read_text, G_STRUCT_OFFSET (NativeSubject, subject.country) },
  { "summary", rdv_native_read_text, G_STRUCT_OFFSET (NativeSubject, subject.summary) },
  { "icon", rdv_native_read_string, G_STRUCT_OFFSET (NativeSubject, subject.icon) },
  { "links", rdv_native_read_links, G_STRUCT_OFFSET (NativeSubject, links) },
};

static void
read_subject (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RdvLink));
  NativeSubject target = { .aliases = aliases, .links = links, .subject.kind = RDV_SUBJECT_PERSON };

  if (!rdv_native_read_object (context, place, node, subject_fields, G_N_ELEMENTS (subject_fields), &target))
    return;
  if (!check_id_and_name (context, place, target.subject.id, &target.subject.name))
    return;
  target.subject.aliases = finish_aliases (aliases, node, "name", target.subject.name);
  target.subject.links = (const RdvLink *)(void *)links->data;
  target.subject.n_links = links->len;
  rdv_document_builder_add_subject (context->builder, &target.subject);
}

typedef struct
{
  RdvSource source;
  RdvNativeDate date;
  RdvNativeDate accessed;
} NativeSource;

static void
read_source (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  static const RdvNativeField fields[] = {
    { "id", rdv_native_read_string, G_STRUCT_OFFSET (NativeSource, source.id) },
    { "title", rdv_native_read_text, G_STRUCT_OFFSET (NativeSource, source.title) },
    { "publisher", rdv_native_read_text, G_STRUCT_OFFSET (NativeSource, source.publisher) },
    { "url", rdv_native_read_string, G_STRUCT_OFFSET (NativeSource, source.uri) },
    { "date", rdv_native_read_date, G_STRUCT_OFFSET (NativeSource, date) },
    { "accessed", rdv_native_read_date, G_STRUCT_OFFSET (NativeSource, accessed) },
    { "checked", rdv_native_read_string, G_STRUCT_OFFSET (NativeSource, source.checked) },
  };
  NativeSource target = { 0 };

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &target) ||
      !check_id_and_name (context, place, target.source.id, &target.source.title))
    return;
  target.source.date = target.date.text;
  target.source.accessed = target.accessed.text;
  rdv_document_builder_add_source (context->builder, &target.source);
}

static const char *const keys[] = {
  "categories", "eras", "events", "lanes", "sources", "subjects", "tours", NULL,
};

static const RdvNativeElementFunc functions[] = {
  read_category, read_era, rdv_native_event_read, read_lane, read_source, read_subject, rdv_native_tour_read,
};

const char *const *
rdv_native_tables_get_keys (void)
{
  return keys;
}

RdvNativeElementFunc
rdv_native_tables_find (const char *key)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_equal (keys[i], key))
      return functions[i];
  return NULL;
}
