/* rdv-json-table-reader.c: see rdv-json-table-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-table-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-edtf.h"
#include "rdv-error.h"
#include "rdv-json-elements.h"
#include "rdv-json-shape.h"
#include "rdv-table-events.h"

/* Objects in objects make columns so many levels down. */
#define MAX_LEVELS 3
/* How many objects around the list there may be. */
#define MAX_WRAPPERS 2

/* One reading of one file. */
typedef struct
{
  const char *name;
  GHashTable *tables; /* key of the list to RdvTable */
  guint level;        /* objects around what is read */
} Reading;

/* A row while it is taken apart. */
typedef struct
{
  RdvNativeContext *context;
  RdvTable *table;
  GString *column;
  guint level;
} Row;

static void take_value (Row *row, const RdvJsonPlace *place, JsonNode *node);

static void
add_cell (Row *row, const RdvJsonPlace *place, const char *text, gsize length)
{
  guint32 column = rdv_table_intern_column (row->table, row->column->str);
  guint line, character;
  gsize there;

  if (column == RDV_TABLE_NO_COLUMN || !g_utf8_validate (text, (gssize)length, NULL))
    return;
  rdv_json_place_locate (place, row->context->piece, &line, &character, &there);
  rdv_table_add_cell (row->table, column, text, length, line, character);
}

static void
take_object (Row *row, const RdvJsonPlace *place, JsonNode *node)
{
  gsize length = row->column->len;
  JsonObjectIter iter;
  const char *key;
  JsonNode *child;

  if (row->level == MAX_LEVELS)
    return;
  row->level++;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &child))
    {
      RdvJsonPlace member = RDV_JSON_PLACE_KEY (place, key);

      if (length > 0)
        g_string_append_c (row->column, '.');
      g_string_append (row->column, key);
      take_value (row, &member, child);
      g_string_truncate (row->column, length);
    }
  row->level--;
}

/* The texts and numbers of a list make one cell. */
static void
take_list (Row *row, const RdvJsonPlace *place, JsonNode *node)
{
  JsonArray *array = json_node_get_array (node);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *child = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (child) || json_node_get_value_type (child) != G_TYPE_STRING)
        continue;
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", json_node_get_string (child));
    }
  if (joined->len > 0)
    add_cell (row, place, joined->str, joined->len);
}

static void
take_value (Row *row, const RdvJsonPlace *place, JsonNode *node)
{
  guint line, character;
  gsize length;
  const char *at;

  if (JSON_NODE_HOLDS_OBJECT (node))
    take_object (row, place, node);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    take_list (row, place, node);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    add_cell (row, place, json_node_get_string (node), strlen (json_node_get_string (node)));
  else if (JSON_NODE_HOLDS_VALUE (node))
    {
      /* a number as it stands there */
      at = rdv_json_place_locate (place, row->context->piece, &line, &character, &length);
      add_cell (row, place, at, length);
    }
}

static void
add_row (Reading *reading, RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  const char *key = place->key != NULL ? place->key : "";
  RdvTable *table = g_hash_table_lookup (reading->tables, key);
  g_autoptr (GString) column = g_string_new (NULL);
  g_autofree char *path = rdv_json_place_to_path (place);
  Row row = { context, NULL, column, 0 };

  if (table == NULL)
    {
      table = rdv_table_new ();
      g_hash_table_insert (reading->tables, g_strdup (key), table);
    }
  row.table = table;
  rdv_table_begin_row (table, context->piece->line, context->piece->column, path);
  take_object (&row, place, node);
  rdv_table_drop_empty_row (table);
}

static gboolean
take (
    RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  gboolean is_read;

  if (place->index != RDV_JSON_WHOLE)
    {
      if (JSON_NODE_HOLDS_OBJECT (node))
        add_row (reading, context, place, node);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node) || reading->level == MAX_WRAPPERS)
    return TRUE;
  reading->level++;
  is_read = rdv_json_elements_read_piece (reading->name, context->piece, NULL, context, take, reading, error);
  reading->level--;
  return is_read;
}

/* The longest of those that have dates. NULL when there is none. */
static RdvTable *
choose_table (Reading *reading)
{
  GHashTableIter iter;
  gpointer table;
  RdvTable *best = NULL;
  RdvTableColumns columns;

  g_hash_table_iter_init (&iter, reading->tables);
  while (g_hash_table_iter_next (&iter, NULL, &table))
    if (rdv_table_columns_guess (&columns, table) &&
        (best == NULL || rdv_table_get_n_rows (table) > rdv_table_get_n_rows (best)))
      best = table;
  return best;
}

gboolean
rdv_json_table_reader_read (RdvChunkSource *source,
                            RdvDocumentBuilder *builder,
                            RdvReport *report,
                            const char *const *languages,
                            GError **error)
{
  g_autoptr (RdvNativeContext) context = rdv_native_context_new (builder, report, languages);
  g_autoptr (GHashTable) tables =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)rdv_table_free);
  Reading reading = { .name = rdv_chunk_source_get_name (source), .tables = tables };
  RdvTable *table;

  rdv_report_set_format (report, "json");
  if (!rdv_json_elements_read (source, NULL, context, take, &reading, error))
    return FALSE;
  table = choose_table (&reading);
  if (table != NULL)
    return rdv_table_read_by_guess (table, source, builder, report, error);
  g_set_error (
      error, RDV_ERROR, RDV_ERROR_SHAPE,
      _ ("“%s” is JSON, but not a timeline: a list of objects with dates was expected at line 1, column 1. "
         "Choose a timeline file."),
      reading.name);
  return FALSE;
}

/* The native reader takes what is as it wants it, but for the name of the format. */
static gboolean
is_native (const RdvJsonShape *shape)
{
  const char *date = rdv_json_shape_get (shape, "events[].date");
  RdvExtent extent;

  return rdv_json_shape_get (shape, "format") != NULL ||
         (date != NULL && rdv_json_shape_get (shape, "events[].title") != NULL &&
          rdv_edtf_parse (date, &extent, NULL, NULL));
}

/* A member of an object in a list that has a date, by its name or by its value. */
static gboolean
has_date (const RdvJsonShape *shape, const char *path)
{
  const char *end = strrchr (path, ']');
  const char *value = rdv_json_shape_get (shape, path);
  RdvExtent extent;

  if (end == NULL || end[1] != '.' || *value == 0)
    return FALSE;
  if (rdv_table_role_match (RDV_TABLE_START, end + 2) > 0 ||
      rdv_table_role_match (RDV_TABLE_YEAR, end + 2) > 0)
    return TRUE;
  return strspn (value, "0123456789") < strlen (value) &&
         rdv_loose_date_parse (value, RDV_DATE_ORDER_DAY_FIRST, &extent, NULL);
}

guint
rdv_json_table_reader_sniff (const char *head, gsize length)
{
  g_autoptr (RdvJsonShape) shape = rdv_json_shape_new (head, length);
  const char *const *paths = rdv_json_shape_get_paths (shape);

  if (rdv_json_shape_get_root (shape) == 0 || is_native (shape))
    return 0;
  for (gsize i = 0; paths[i] != NULL; i++)
    if (has_date (shape, paths[i]))
      return 2;
  return 0;
}
