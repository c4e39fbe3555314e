/* rdv-document-image-save.c: see rdv-document-image.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-image.h"

#include <string.h>

#include "rdv-document-image-private.h"

typedef struct
{
  RdvDocument *document;
  GByteArray *words;
  GByteArray *text;
  GHashTable *places; /* of a text -> where it stands, in units */
} Saving;

static void
save_word (Saving *saving, guint32 value)
{
  guint32 word = GUINT32_TO_LE (value);

  g_byte_array_append (saving->words, (const guint8 *)&word, sizeof word);
}

static void
save_time (Saving *saving, gint64 value)
{
  save_word (saving, (guint64)value & G_MAXUINT32);
  save_word (saving, (guint64)value >> 32);
}

static void
end_text (GByteArray *text)
{
  static const guint8 zeros[RDV_IMAGE_TEXT_UNIT] = { 0 };

  g_byte_array_append (text, zeros, RDV_IMAGE_TEXT_UNIT - text->len % RDV_IMAGE_TEXT_UNIT);
}

static void
save_text (Saving *saving, const char *text)
{
  guint place;

  if (text == NULL)
    {
      save_word (saving, 0);
      return;
    }
  place = GPOINTER_TO_UINT (g_hash_table_lookup (saving->places, text));
  if (place == 0)
    {
      place = saving->text->len / RDV_IMAGE_TEXT_UNIT;
      g_byte_array_append (saving->text, (const guint8 *)text, strlen (text));
      end_text (saving->text);
      g_hash_table_insert (saving->places, (gpointer)text, GUINT_TO_POINTER (place));
    }
  save_word (saving, place);
}

static void
save_texts (Saving *saving, const char *const *texts)
{
  guint n = g_strv_length ((char **)texts);

  save_word (saving, n);
  for (guint i = 0; i < n; i++)
    save_text (saving, texts[i]);
}

static void
save_date (Saving *saving, const RdvDate *date)
{
  save_time (saving, date->earliest);
  save_time (saving, date->latest);
  save_word (saving, date->earliest_ms | (guint32)date->latest_ms << 16);
  save_word (saving, date->precision | (guint32)date->flags << 8);
}

static void
save_extent (Saving *saving, const RdvExtent *extent)
{
  save_date (saving, &extent->start);
  save_date (saving, &extent->end);
  save_word (saving, extent->is_span);
}

static void save_records (Saving *saving, const RdvImageShape *shape, gconstpointer records, guint n);

static void
save_field (Saving *saving, const RdvImageField *field, gconstpointer record)
{
  gconstpointer value = (const char *)record + field->offset;
  guint n;

  switch (field->kind)
    {
    case RDV_FIELD_ID:
    case RDV_FIELD_TEXT:
      save_text (saving, *(const char *const *)value);
      break;
    case RDV_FIELD_TEXTS:
      save_texts (saving, *(const char *const *const *)value);
      break;
    case RDV_FIELD_WORD:
    case RDV_FIELD_WORD_OR_NONE:
      save_word (saving, *(const guint32 *)value);
      break;
    case RDV_FIELD_TIME:
      save_time (saving, *(const gint64 *)value);
      break;
    case RDV_FIELD_DATE:
      save_date (saving, value);
      break;
    case RDV_FIELD_EXTENT:
      save_extent (saving, value);
      break;
    case RDV_FIELD_LIST:
      n = G_STRUCT_MEMBER (guint, record, field->length_offset);
      save_word (saving, n);
      save_records (saving, field->shape, *(const gconstpointer *)value, n);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
save_records (Saving *saving, const RdvImageShape *shape, gconstpointer records, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < shape->n_fields; j++)
      save_field (saving, &shape->fields[j], (const char *)records + i * shape->size);
}

static void
save_tables (Saving *saving)
{
  for (guint i = 0; i < RDV_N_IMAGE_TABLES; i++)
    {
      const RdvRecordTable *table = G_STRUCT_MEMBER_P (saving->document, rdv_image_tables[i].offset);

      save_records (saving, rdv_image_tables[i].shape, table->records->data, table->records->len);
    }
  save_records (saving, &rdv_image_era_shape, saving->document->eras->data, saving->document->eras->len);
}

static void
save_word_column (Saving *saving, RdvEventWord word)
{
  const RdvEventColumns *events = &saving->document->events;

  save_word (saving, events->words[word] != NULL);
  if (events->words[word] == NULL)
    return;
  for (guint i = 0; i < events->n; i++)
    if (rdv_image_word_is_text (word))
      save_text (saving, rdv_document_get_string (saving->document, word, i));
    else
      save_word (saving, events->words[word][i]);
}

static void
save_events (Saving *saving)
{
  const RdvEventColumns *events = &saving->document->events;
  guint n_ends = events->ends != NULL ? events->ends->len : 0;

  for (guint i = 0; i < events->n; i++)
    {
      save_time (saving, events->earliest[i]);
      save_time (saving, events->latest[i]);
      save_word (saving, events->exactness[i] | (guint32)events->standing[i] << 8);
    }
  save_word (saving, n_ends);
  save_records (saving, &rdv_image_date_shape, n_ends > 0 ? events->ends->data : NULL, n_ends);
  for (RdvEventWord word = 0; word < RDV_N_WORDS; word++)
    save_word_column (saving, word);
}

static void
save_list (Saving *saving, const RdvImageList *list)
{
  const RdvAdjacency *adjacency = G_STRUCT_MEMBER_P (saving->document, list->offset);
  guint32 n = adjacency->offsets != NULL ? adjacency->offsets[adjacency->n_owners] : 0;

  save_word (saving, n);
  if (n == 0)
    return;
  for (guint i = 1; i < adjacency->n_owners; i++)
    save_word (saving, adjacency->offsets[i]);
  save_records (saving, list->shape, adjacency->items, n);
}

static GBytes *
join (const Saving *saving)
{
  GByteArray *image = g_byte_array_new ();
  guint32 sizes[] = { GUINT32_TO_LE (saving->words->len), GUINT32_TO_LE (saving->text->len) };

  g_byte_array_append (image, (const guint8 *)RDV_IMAGE_MAGIC, sizeof RDV_IMAGE_MAGIC);
  g_byte_array_append (image, (const guint8 *)sizes, sizeof sizes);
  g_byte_array_append (image, saving->words->data, saving->words->len);
  g_byte_array_append (image, saving->text->data, saving->text->len);
  return g_byte_array_free_to_bytes (image);
}

GBytes *
rdv_document_image_save (RdvDocument *document)
{
  g_autoptr (GByteArray) words = g_byte_array_new ();
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Saving saving = { document, words, text, places };

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (document->origin == NULL, NULL);

  /* Place 0 is NULL's. */
  end_text (text);
  for (RdvImageBound bound = RDV_BOUND_EVENTS; bound < RDV_N_TABLE_BOUNDS; bound++)
    save_word (&saving, (guint32)rdv_image_count (document, bound));
  save_records (&saving, &rdv_image_info_shape, &document->info, 1);
  save_tables (&saving);
  save_events (&saving);
  for (guint i = 0; i < RDV_N_IMAGE_LISTS; i++)
    save_list (&saving, &rdv_image_lists[i]);
  return join (&saving);
}
