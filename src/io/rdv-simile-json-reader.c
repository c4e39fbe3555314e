/* rdv-simile-json-reader.c: see rdv-simile-json-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-simile-json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-color.h"
#include "rdv-json-mend.h"
#include "rdv-json-parse.h"
#include "rdv-json-place.h"
#include "rdv-simile-event.h"

typedef struct
{
  RdvTextReading *reading;
  RdvSimileFile *file;
  char *wiki_url, *wiki_section;
  /* the event being read */
  const RdvJsonPiece *piece;
  const char *keys[RDV_SIMILE_N_FIELDS]; /* as they are in the file */
  GStringChunk *strings;
} Reading;

/* What other keys say the same. */
static const char *const short_keys[RDV_SIMILE_N_FIELDS] = {
  [RDV_SIMILE_START] = "s",         [RDV_SIMILE_END] = "e",   [RDV_SIMILE_LATEST_START] = "ls",
  [RDV_SIMILE_EARLIEST_END] = "ee", [RDV_SIMILE_TITLE] = "t", [RDV_SIMILE_DESCRIPTION] = "d",
};

static void
remark (RdvRemarkKind kind, RdvSimileField field, const char *reason, gpointer user_data)
{
  Reading *self = user_data;
  RdvJsonPlace whole = RDV_JSON_PLACE_PIECE (self->piece);
  RdvJsonPlace member = RDV_JSON_PLACE_KEY (&whole, field < RDV_SIMILE_N_FIELDS ? self->keys[field] : NULL);
  const RdvJsonPlace *place = member.key != NULL ? &member : &whole;
  g_autofree char *path = rdv_json_place_to_path (place);
  RdvRemark told = { .kind = kind, .path = path, .reason = reason };
  gsize length;
  const char *bytes = rdv_json_place_locate (place, self->piece, &told.line, &told.column, &length);
  g_autofree char *text = g_strndup (bytes, length);

  told.text = text;
  rdv_report_add (self->reading->report, &told);
}

/* A text, or a number as one; NULL when it is neither. */
static const char *
get_text (Reading *self, JsonObject *object, const char *key)
{
  JsonNode *node = key != NULL ? json_object_get_member (object, key) : NULL;
  GType type =
      node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  g_autofree char *text = NULL;

  if (type == G_TYPE_STRING)
    return g_string_chunk_insert (self->strings, json_node_get_string (node));
  if (type != G_TYPE_INT64)
    return NULL;
  text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_string_chunk_insert (self->strings, text);
}

/* @unsaid when there is no such member. Browsers take any text but the empty one for true. */
static gboolean
get_flag (JsonObject *object, const char *key, gboolean unsaid)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return unsaid;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_ascii_strcasecmp (json_node_get_string (node), "true") == 0;
  return json_node_get_boolean (node) || json_node_get_int (node) != 0;
}

static void
read_fields (Reading *self, JsonObject *object, RdvSimileFields *fields)
{
  const char *either = get_text (self, object, "c");
  guint32 color;
  RdvSimileField field = rdv_color_parse (either, &color) ? RDV_SIMILE_COLOR : RDV_SIMILE_CAPTION;

  for (guint i = 0; i < RDV_SIMILE_N_FIELDS; i++)
    {
      self->keys[i] = rdv_simile_field_get_key (i);
      fields->texts[i] = get_text (self, object, self->keys[i]);
      if (fields->texts[i] != NULL || short_keys[i] == NULL ||
          !json_object_has_member (object, short_keys[i]))
        continue;
      self->keys[i] = short_keys[i];
      fields->texts[i] = get_text (self, object, self->keys[i]);
    }
  if (either != NULL && fields->texts[field] == NULL)
    {
      self->keys[field] = "c";
      fields->texts[field] = either;
    }
  fields->is_duration = !get_flag (object, "isDuration", FALSE) && get_flag (object, "durationEvent", TRUE);
}

static void
read_event (Reading *self, JsonNode *node)
{
  RdvSimileFields fields = { .is_duration = TRUE };
  RdvJsonPlace place = RDV_JSON_PLACE_PIECE (self->piece);
  RdvEventDraft *draft = &self->file->buffer->draft;
  g_autofree char *path = rdv_json_place_to_path (&place);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      remark (RDV_REMARK_SKIPPED, RDV_SIMILE_N_FIELDS,
              _ ("An event in braces was expected here; this is left out."), self);
      return;
    }
  g_string_chunk_clear (self->strings);
  read_fields (self, json_node_get_object (node), &fields);
  if (!rdv_simile_event_fill (self->file, &fields, remark, self))
    return;
  draft->line = self->piece->line;
  draft->column = self->piece->column;
  rdv_event_buffer_add (self->file->buffer, self->reading, NULL, path);
}

static gboolean
take_piece (const RdvJsonPiece *piece, gpointer user_data, GError **error)
{
  Reading *self = user_data;
  g_autoptr (JsonNode) node = rdv_json_parse_node (piece->bytes, piece->length);
  gboolean is_text =
      node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;

  self->piece = piece;
  if (g_str_equal (piece->key, "events") && piece->index != RDV_JSON_WHOLE)
    {
      self->reading->n_elements++;
      read_event (self, node);
      return self->reading->n_elements % 256 != 0 ||
             !rdv_chunk_source_is_cancelled (self->reading->source, error);
    }
  if (g_str_equal (piece->key, "dateTimeFormat") || g_str_equal (piece->key, "events"))
    self->reading->may_be_empty = TRUE;
  else if (is_text && g_ascii_strcasecmp (piece->key, "wikiURL") == 0)
    {
      g_free (self->wiki_url);
      self->wiki_url = g_strdup (json_node_get_string (node));
    }
  else if (is_text && g_ascii_strcasecmp (piece->key, "wikiSection") == 0)
    {
      g_free (self->wiki_section);
      self->wiki_section = g_strdup (json_node_get_string (node));
    }
  rdv_simile_file_set_wiki (self->file, self->wiki_url, self->wiki_section);
  return TRUE;
}

static gboolean
read_all (Reading *self, GError **error)
{
  static const char *const split[] = { "events", NULL };
  static const RdvJsonSplitterFuncs funcs = { take_piece, NULL };
  g_autofree char *json = rdv_json_mend (self->reading->text);
  g_autoptr (RdvJsonSplitter) splitter =
      rdv_json_splitter_new (rdv_chunk_source_get_name (self->reading->source), split, NULL, &funcs, self);

  return rdv_json_splitter_push (splitter, json, strlen (json), error) &&
         rdv_json_splitter_finish (splitter, error) &&
         rdv_text_reading_finish (self->reading, "simile-json", error);
}

gboolean
rdv_simile_json_reader_read (RdvChunkSource *source,
                             RdvDocumentBuilder *builder,
                             RdvReport *report,
                             const char *const *languages,
                             GError **error)
{
  g_auto (RdvTextReading) reading = { NULL };
  g_auto (RdvSimileFile) file = { NULL };
  Reading self = { .reading = &reading, .file = &file };
  gboolean is_read;

  rdv_simile_file_init (&file, builder);
  if (!rdv_text_reading_begin (&reading, source, builder, report, error))
    return FALSE;
  self.strings = g_string_chunk_new (1024);
  is_read = read_all (&self, error);
  g_string_chunk_free (self.strings);
  g_free (self.wiki_url);
  g_free (self.wiki_section);
  return is_read;
}

/* A key, in any quotes or none. */
static gboolean
has_key (const char *text, const char *key)
{
  gsize length = strlen (key);

  for (const char *at = strstr (text, key); at != NULL; at = strstr (at + 1, key))
    {
      const char *after = at + length;

      after += *after == '"' || *after == '\'';
      if ((at == text || !g_ascii_isalnum (at[-1])) && after[strspn (after, " \t")] == ':')
        return TRUE;
    }
  return FALSE;
}

guint
rdv_simile_json_reader_sniff (const char *head, gsize length)
{
  static const char *const marks[] = { "dateTimeFormat", "durationEvent", "isDuration",
                                       "latestStart",    "earliestEnd",   "wikiURL" };
  g_autofree char *text = rdv_text_decode (head, length, NULL);
  guint n = 0;

  if (strchr (text, '{') == NULL || !has_key (text, "events"))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    n += has_key (text, marks[i]);
  return n == 0 ? 0 : 3;
}
