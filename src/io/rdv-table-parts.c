/* rdv-table-parts.c: see rdv-table-parts.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-table-parts.h"

#include <string.h>

struct _RdvTableParts
{
  RdvDocumentBuilder *builder;
  RdvLaneNames *lane_names;
  GHashTable *known; /* "kind name" of what was added */
  /* of the present row */
  GStringChunk *strings;
  GArray *subjects;
  GArray *sources;
  GArray *links;
  GArray *lanes;
  RdvMedia media;
  RdvStatus status;
  guint importance;
};

RdvTableParts *
rdv_table_parts_new (RdvDocumentBuilder *builder, RdvLaneNames *lanes)
{
  RdvTableParts *self = g_new0 (RdvTableParts, 1);

  self->builder = g_object_ref (builder);
  self->lane_names = lanes;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->strings = g_string_chunk_new (1024);
  self->subjects = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  self->sources = g_array_new (FALSE, FALSE, sizeof (char *));
  self->links = g_array_new (FALSE, FALSE, sizeof (RdvLink));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (char *));
  return self;
}

void
rdv_table_parts_free (RdvTableParts *self)
{
  g_object_unref (self->builder);
  g_hash_table_unref (self->known);
  g_string_chunk_free (self->strings);
  g_array_unref (self->subjects);
  g_array_unref (self->sources);
  g_array_unref (self->links);
  g_array_unref (self->lanes);
  g_free (self);
}

/* TRUE when @name is new. @key: (out): what it is known by, an id. */
static gboolean
meet (RdvTableParts *self, const char *kind, const char *name, const char **key)
{
  char *made = g_strconcat (kind, name, NULL);

  *key = g_string_chunk_insert (self->strings, made);
  return g_hash_table_add (self->known, made);
}

void
rdv_table_parts_add_link (RdvTableParts *self, const char *uri, const char *title)
{
  RdvLink link = { title != NULL ? g_string_chunk_insert (self->strings, title) : NULL,
                   g_string_chunk_insert (self->strings, uri) };

  g_array_append_val (self->links, link);
}

static void
add_subject (RdvTableParts *self, RdvSubjectKind kind, const char *name, const char *role)
{
  RdvReference reference = { .value = role };

  if (*name == 0)
    return;
  if (meet (self, kind == RDV_SUBJECT_PLACE ? "@" : "", name, &reference.id))
    rdv_document_builder_add_subject (self->builder,
                                      &(RdvSubject){ .id = reference.id, .kind = kind, .name = name });
  g_array_append_val (self->subjects, reference);
}

/* "Leonov (commander)" */
static void
add_person (RdvTableParts *self, char *text)
{
  gsize length = strlen (text);
  char *bracket = strstr (text, " (");

  if (bracket != NULL && bracket > text && text[length - 1] == ')')
    {
      text[length - 1] = 0;
      *bracket = 0;
      add_subject (self, RDV_SUBJECT_PERSON, text, g_string_chunk_insert (self->strings, bracket + 2));
    }
  else
    add_subject (self, RDV_SUBJECT_PERSON, text, NULL);
}

/* "A report <https://example.org>" */
static void
add_source (RdvTableParts *self, char *text)
{
  const char *id;
  gsize length = strlen (text);
  char *bracket = strstr (text, " <");
  g_autofree char *name = g_strdup (text);
  g_autofree char *kind = g_strdup ("source ");
  gboolean is_new = meet (self, kind, name, &id);

  /* a list may name the same source twice, which an event cannot */
  for (guint i = 0; i < self->sources->len; i++)
    if (g_str_equal (g_array_index (self->sources, const char *, i), id))
      {
        g_autofree char *again = g_strconcat ("again ", kind, NULL);

        is_new = meet (self, again, name, &id);
        g_free (kind);
        kind = g_steal_pointer (&again);
      }
  if (is_new)
    {
      RdvSource source = { .id = id, .title = text };

      if (bracket != NULL && text[length - 1] == '>')
        {
          text[length - 1] = 0;
          *bracket = 0;
          source.uri = bracket + 2;
        }
      rdv_document_builder_add_source (self->builder, &source);
    }
  g_array_append_val (self->sources, id);
}

/* Where what is in quotes at @begin ends, if an element of a list ends there too: at what follows the quotes,
 * which are taken off and made single inside. NULL when it does not. */
static char *
take_quotes (char *begin)
{
  char *from = begin + 1, *to = begin;

  for (char *at = from; *at != 0; at++)
    {
      if (*at != '"')
        continue;
      if (at[1] == '"')
        {
          at++;
          continue;
        }
      if (at[1] != 0 && (at[1] != ';' || at[2] != ' '))
        return NULL;
      for (; from < at; from++)
        {
          *to++ = *from;
          from += *from == '"';
        }
      *to = 0;
      return at + 1;
    }
  return NULL;
}

/* Calls @add for each of a list that is parted by "; ", brackets and what is in quotes apart. */
static void
take_list (RdvTableParts *self, const char *list, void (*add) (RdvTableParts *self, char *text))
{
  g_autofree char *copy = g_strdup (list);
  char *begin = copy;
  int depth = 0;

  for (char *at = copy; *at != 0; at++)
    {
      char *after = at == begin && *at == '"' ? take_quotes (at) : NULL;

      if (after != NULL)
        {
          add (self, begin);
          begin = at = *after != 0 ? after + 2 : after;
          if (*at == 0)
            break;
          at--;
          continue;
        }
      depth += (*at == '(') - (*at == ')');
      if (*at != ';' || depth > 0 || at[1] != ' ')
        continue;
      *at = 0;
      if (*begin != 0)
        add (self, begin);
      begin = at + 2;
    }
  if (*begin != 0)
    add (self, begin);
}

static void
add_lane (RdvTableParts *self, char *text)
{
  const char *lane = rdv_lane_names_get (self->lane_names, text);

  if (lane != NULL)
    g_array_append_val (self->lanes, lane);
}

void
rdv_table_parts_add_lanes (RdvTableParts *self, const char *text, gboolean is_list)
{
  g_autofree char *name = g_strdup (text);

  if (text != NULL && is_list)
    take_list (self, text, add_lane);
  else if (text != NULL)
    add_lane (self, name);
}

/* A cell may hold several addresses, or one without its scheme. */
static void
take_links (RdvTableParts *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      while (length > 0 && (parts[i][length - 1] == ',' || parts[i][length - 1] == ';'))
        parts[i][--length] = 0;
      if (strstr (parts[i], "://") != NULL || g_str_has_prefix (parts[i], "mailto:"))
        rdv_table_parts_add_link (self, parts[i], NULL);
      else if (g_str_has_prefix (parts[i], "www."))
        {
          g_autofree char *whole = g_strconcat ("https://", parts[i], NULL);

          rdv_table_parts_add_link (self, whole, NULL);
        }
    }
}

static RdvStatus
read_status (const char *text)
{
  static const struct
  {
    const char *word;
    RdvStatus status;
  } words[] = { { "scheduled", RDV_STATUS_PLANNED },     { "canceled", RDV_STATUS_CANCELLED },
                { "in progress", RDV_STATUS_ONGOING },   { "active", RDV_STATUS_ONGOING },
                { "запланировано", RDV_STATUS_PLANNED }, { "отменено", RDV_STATUS_CANCELLED } };
  g_autofree char *lower = g_utf8_strdown (text, -1);
  RdvStatus status = RDV_STATUS_DONE;

  if (rdv_status_from_nick (lower, &status))
    return status;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, lower))
      return words[i].status;
  return RDV_STATUS_DONE;
}

void
rdv_table_parts_begin (RdvTableParts *self, const RdvTableRow *row)
{
  const char *people = rdv_table_row_get_text (row, RDV_TABLE_PEOPLE);
  const char *place = rdv_table_row_get_text (row, RDV_TABLE_PLACE);
  const char *sources = rdv_table_row_get_text (row, RDV_TABLE_SOURCES);
  const char *links = rdv_table_row_get_text (row, RDV_TABLE_LINK);
  const char *status = rdv_table_row_get_text (row, RDV_TABLE_STATUS);
  const char *importance = rdv_table_row_get_text (row, RDV_TABLE_IMPORTANCE);
  const char *category = rdv_table_row_get_text (row, RDV_TABLE_CATEGORY);
  const char *key;
  guint64 number = 0;

  g_string_chunk_clear (self->strings);
  g_array_set_size (self->subjects, 0);
  g_array_set_size (self->sources, 0);
  g_array_set_size (self->links, 0);
  g_array_set_size (self->lanes, 0);
  if (people != NULL)
    take_list (self, people, add_person);
  if (place != NULL)
    add_subject (self, RDV_SUBJECT_PLACE, place, NULL);
  if (sources != NULL)
    take_list (self, sources, add_source);
  if (links != NULL)
    take_links (self, links);
  if (category != NULL && meet (self, "category ", category, &key))
    rdv_document_builder_add_category (self->builder, &(RdvCategory){ .id = category, .title = category });
  self->media = (RdvMedia){
    .uri = rdv_table_row_get_text (row, RDV_TABLE_MEDIA),
    .alt = rdv_table_row_get_text (row, RDV_TABLE_MEDIA_CAPTION),
    .credit = rdv_table_row_get_text (row, RDV_TABLE_MEDIA_CREDIT),
  };
  self->status = status != NULL ? read_status (status) : RDV_STATUS_DONE;
  self->importance = importance != NULL && g_ascii_string_to_unsigned (importance, 10, 1, 5, &number, NULL)
                         ? (guint)number
                         : 0;
}

void
rdv_table_parts_fill (RdvTableParts *self, RdvEventDraft *draft)
{
  draft->subjects = (const RdvReference *)(void *)self->subjects->data;
  draft->n_subjects = self->subjects->len;
  draft->sources = (const char *const *)(void *)self->sources->data;
  draft->n_sources = self->sources->len;
  draft->links = (const RdvLink *)(void *)self->links->data;
  draft->n_links = self->links->len;
  draft->lanes = (const char *const *)(void *)self->lanes->data;
  draft->n_lanes = self->lanes->len;
  draft->media = &self->media;
  draft->n_media = self->media.uri != NULL;
  draft->status = self->status;
  draft->importance = self->importance;
}
