/* rdv-document-image-load.c: see rdv-document-image.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-image.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-document-image-private.h"
#include "rdv-error.h"

#define MAX_IMPORTANCE 5

typedef struct
{
  RdvDocument *document;
  const guint8 *next; /* of the words */
  gsize n_left;       /* words */
  const char *text;
  gsize text_size; /* in units */
  guint64 bounds[RDV_N_BOUNDS];
  gboolean is_damaged; /* nothing that is read from then on counts */
} Loading;

static guint32
load_word (Loading *loading)
{
  guint32 word;

  if (loading->n_left == 0)
    {
      loading->is_damaged = TRUE;
      return 0;
    }
  memcpy (&word, loading->next, sizeof word);
  loading->next += sizeof word;
  loading->n_left--;
  return GUINT32_FROM_LE (word);
}

static guint32
load_bounded (Loading *loading, guint64 bound)
{
  guint32 word = load_word (loading);

  if (word < bound)
    return word;
  loading->is_damaged = TRUE;
  return 0;
}

/* How many things follow: each takes at least a word, so that nothing is made for more than there can be. */
static guint32
load_length (Loading *loading)
{
  return load_bounded (loading, loading->n_left);
}

static gint64
load_time (Loading *loading)
{
  guint64 low = load_word (loading);
  guint64 high = load_word (loading);

  return (gint64)(high << 32 | low);
}

static guint32
load_text_place (Loading *loading)
{
  return load_bounded (loading, loading->text_size);
}

/* All of the text ends with a zero, so whatever begins inside ends there too. */
static const char *
load_text (Loading *loading)
{
  guint32 place = load_text_place (loading);

  return place != 0 ? loading->text + (gsize)place * RDV_IMAGE_TEXT_UNIT : NULL;
}

static const char *
load_id (Loading *loading)
{
  const char *id = load_text (loading);

  if (id != NULL)
    return id;
  loading->is_damaged = TRUE;
  return "";
}

static gpointer
new_block (Loading *loading, gsize n, gsize size)
{
  gpointer block = g_malloc0_n (n, size);

  g_ptr_array_add (loading->document->blocks, block);
  return block;
}

static const char *const *
load_texts (Loading *loading)
{
  guint n = load_length (loading);
  const char **texts = new_block (loading, (gsize)n + 1, sizeof *texts);

  for (guint i = 0; i < n; i++)
    texts[i] = load_id (loading);
  return texts;
}

static void
load_date (Loading *loading, RdvDate *date)
{
  guint32 milliseconds, exactness;

  date->earliest = load_time (loading);
  date->latest = load_time (loading);
  milliseconds = load_word (loading);
  exactness = load_word (loading);
  date->earliest_ms = milliseconds & 0xffff;
  date->latest_ms = milliseconds >> 16;
  date->precision = exactness & 0xff;
  date->flags = exactness >> 8 & 0xff;
  if (date->precision > RDV_PRECISION_MILLISECOND)
    loading->is_damaged = TRUE;
}

static void
load_extent (Loading *loading, RdvExtent *extent)
{
  load_date (loading, &extent->start);
  load_date (loading, &extent->end);
  extent->is_span = load_bounded (loading, 2) != 0;
}

static guint32
load_word_or_none (Loading *loading, guint64 bound)
{
  guint32 word = load_word (loading);

  if (word >= bound && word != RDV_NONE)
    loading->is_damaged = TRUE;
  return word;
}

static void load_records (Loading *loading, const RdvImageShape *shape, gpointer records, guint n);

static void
load_list (Loading *loading, const RdvImageField *field, gpointer record)
{
  guint n = load_length (loading);
  gpointer items = n > 0 ? new_block (loading, n, field->shape->size) : NULL;

  load_records (loading, field->shape, items, n);
  G_STRUCT_MEMBER (gpointer, record, field->offset) = items;
  G_STRUCT_MEMBER (guint, record, field->length_offset) = n;
}

static void
load_field (Loading *loading, const RdvImageField *field, gpointer record)
{
  gpointer value = (char *)record + field->offset;

  switch (field->kind)
    {
    case RDV_FIELD_ID:
      *(const char **)value = load_id (loading);
      break;
    case RDV_FIELD_TEXT:
      *(const char **)value = load_text (loading);
      break;
    case RDV_FIELD_TEXTS:
      *(const char *const **)value = load_texts (loading);
      break;
    case RDV_FIELD_WORD:
      *(guint32 *)value = load_bounded (loading, loading->bounds[field->bound]);
      break;
    case RDV_FIELD_WORD_OR_NONE:
      *(guint32 *)value = load_word_or_none (loading, loading->bounds[field->bound]);
      break;
    case RDV_FIELD_TIME:
      *(gint64 *)value = load_time (loading);
      break;
    case RDV_FIELD_DATE:
      load_date (loading, value);
      break;
    case RDV_FIELD_EXTENT:
      load_extent (loading, value);
      break;
    case RDV_FIELD_LIST:
      load_list (loading, field, record);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
load_records (Loading *loading, const RdvImageShape *shape, gpointer records, guint n)
{
  for (guint i = 0; i < n && !loading->is_damaged; i++)
    for (guint j = 0; j < shape->n_fields; j++)
      load_field (loading, &shape->fields[j], (char *)records + i * shape->size);
}

static void
load_table (Loading *loading, const RdvImageTable *table)
{
  RdvRecordTable *records = G_STRUCT_MEMBER_P (loading->document, table->offset);
  g_autofree gpointer record = g_malloc (table->shape->size);

  for (guint i = 0; i < loading->bounds[table->bound] && !loading->is_damaged; i++)
    {
      memset (record, 0, table->shape->size);
      load_records (loading, table->shape, record, 1);
      if (!rdv_record_table_add (records, record))
        loading->is_damaged = TRUE;
    }
}

static void
load_eras (Loading *loading)
{
  for (guint i = 0; i < loading->bounds[RDV_BOUND_ERAS] && !loading->is_damaged; i++)
    {
      RdvEra era = { 0 };

      load_records (loading, &rdv_image_era_shape, &era, 1);
      g_array_append_val (loading->document->eras, era);
    }
}

static void
load_starts (Loading *loading)
{
  RdvEventColumns *events = &loading->document->events;

  for (guint i = 0; i < loading->bounds[RDV_BOUND_EVENTS] && !loading->is_damaged; i++)
    {
      RdvExtent extent = { 0 };
      RdvStatus status;
      guint32 exactness, importance;

      extent.start.earliest = load_time (loading);
      extent.start.latest = load_time (loading);
      exactness = load_word (loading);
      extent.start.precision = exactness & 0x0f;
      extent.start.flags = exactness >> 4 & 0x0f;
      status = (RdvStatus)(exactness >> 8 & 0x0f);
      importance = exactness >> 12 & 0x0f;
      if (extent.start.precision > RDV_PRECISION_MILLISECOND || status >= loading->bounds[RDV_BOUND_STATUS] ||
          importance == 0 || importance > MAX_IMPORTANCE)
        loading->is_damaged = TRUE;
      rdv_event_columns_append (events, &extent, status, importance);
    }
}

static void
load_ends (Loading *loading)
{
  guint n = load_length (loading);

  if (n == 0)
    return;
  loading->document->events.ends = g_array_sized_new (FALSE, TRUE, sizeof (RdvDate), n);
  g_array_set_size (loading->document->events.ends, n);
  load_records (loading, &rdv_image_date_shape, loading->document->events.ends->data, n);
}

/* The words of a column are below this. */
static guint64
get_word_bound (const Loading *loading, RdvEventWord word)
{
  const GArray *ends = loading->document->events.ends;

  if (rdv_image_word_is_text (word))
    return loading->text_size;
  if (word == RDV_WORD_CATEGORY)
    return loading->bounds[RDV_BOUND_CATEGORIES] + 1;
  if (word == RDV_WORD_END)
    return ends != NULL ? (guint64)ends->len + 1 : 1;
  return loading->bounds[RDV_BOUND_NONE];
}

static void
load_word_column (Loading *loading, RdvEventWord word)
{
  guint64 bound = get_word_bound (loading, word);
  RdvEventColumns *events = &loading->document->events;

  if (load_bounded (loading, 2) == 0)
    {
      /* An event without an id is none. */
      loading->is_damaged = loading->is_damaged || (word == RDV_WORD_ID && events->n > 0);
      return;
    }
  for (guint i = 0; i < events->n && !loading->is_damaged; i++)
    rdv_event_columns_set_word (events, word, i, load_bounded (loading, bound));
}

static void
load_events (Loading *loading)
{
  RdvDocument *document = loading->document;

  load_starts (loading);
  load_ends (loading);
  for (RdvEventWord word = 0; word < RDV_N_WORDS; word++)
    load_word_column (loading, word);
  if (loading->is_damaged)
    return;
  rdv_id_index_reserve (document->event_ids, document->events.n);
  for (guint32 i = 0; i < document->events.n && !loading->is_damaged; i++)
    loading->is_damaged = rdv_document_get_id (document, i) == NULL || !rdv_id_index_add (document->event_ids, i);
}

static void
load_adjacency (Loading *loading, const RdvImageList *list)
{
  RdvAdjacency *adjacency = G_STRUCT_MEMBER_P (loading->document, list->offset);
  guint32 n = load_length (loading);

  *adjacency = (RdvAdjacency){ .n_owners = loading->document->events.n, .item_size = list->shape->size };
  if (n == 0 || adjacency->n_owners == 0 || loading->is_damaged)
    {
      loading->is_damaged = loading->is_damaged || n > 0;
      return;
    }
  adjacency->offsets = g_new0 (guint32, (gsize)adjacency->n_owners + 1);
  adjacency->ends = adjacency->offsets + 1;
  adjacency->items = g_malloc0_n (n, adjacency->item_size);
  for (guint i = 1; i < adjacency->n_owners && !loading->is_damaged; i++)
    {
      adjacency->offsets[i] = load_bounded (loading, (guint64)n + 1);
      if (adjacency->offsets[i] < adjacency->offsets[i - 1])
        loading->is_damaged = TRUE;
    }
  adjacency->offsets[adjacency->n_owners] = n;
  load_records (loading, list->shape, adjacency->items, n);
}

static void
load_counts (Loading *loading)
{
  for (RdvImageBound bound = RDV_BOUND_NONE; bound < RDV_N_BOUNDS; bound++)
    loading->bounds[bound] = rdv_image_count (loading->document, bound);
  for (RdvImageBound bound = RDV_BOUND_EVENTS; bound < RDV_N_TABLE_BOUNDS; bound++)
    loading->bounds[bound] = load_length (loading);
}

/* Finds the words and the text. FALSE when the sizes are not those of @size bytes of image. */
static gboolean
find_parts (Loading *loading, const guint8 *data, gsize size)
{
  guint32 sizes[2];

  memcpy (sizes, data + sizeof RDV_IMAGE_MAGIC, sizeof sizes);
  sizes[0] = GUINT32_FROM_LE (sizes[0]);
  sizes[1] = GUINT32_FROM_LE (sizes[1]);
  if ((guint64)sizes[0] + sizes[1] != size - RDV_IMAGE_HEADER_SIZE || sizes[0] % sizeof (guint32) != 0 ||
      sizes[1] % RDV_IMAGE_TEXT_UNIT != 0 || sizes[1] == 0 || data[size - 1] != 0)
    return FALSE;
  loading->next = data + RDV_IMAGE_HEADER_SIZE;
  loading->n_left = sizes[0] / sizeof (guint32);
  loading->text = (const char *)loading->next + sizes[0];
  loading->text_size = sizes[1] / RDV_IMAGE_TEXT_UNIT;
  return TRUE;
}

static void
load_document (Loading *loading, GBytes *image)
{
  g_autoptr (GBytes) text = NULL;
  RdvDocument *document = loading->document;

  text = g_bytes_new_from_bytes (image, loading->text - (const char *)g_bytes_get_data (image, NULL),
                                 loading->text_size * RDV_IMAGE_TEXT_UNIT);
  rdv_string_pool_free (document->strings);
  document->strings = rdv_string_pool_new_from_bytes (text);
  load_counts (loading);
  load_records (loading, &rdv_image_info_shape, &document->info, 1);
  for (guint i = 0; i < RDV_N_IMAGE_TABLES; i++)
    load_table (loading, &rdv_image_tables[i]);
  load_eras (loading);
  load_events (loading);
  for (guint i = 0; i < RDV_N_IMAGE_LISTS; i++)
    load_adjacency (loading, &rdv_image_lists[i]);
  if (loading->n_left > 0)
    loading->is_damaged = TRUE;
}

RdvDocument *
rdv_document_image_load (GBytes *image, GError **error)
{
  g_autoptr (RdvDocument) document = NULL;
  Loading loading = { 0 };
  gsize size;
  const guint8 *data;

  g_return_val_if_fail (image != NULL, NULL);

  data = g_bytes_get_data (image, &size);
  if (size < RDV_IMAGE_HEADER_SIZE || memcmp (data, RDV_IMAGE_MAGIC, sizeof RDV_IMAGE_MAGIC) != 0)
    {
      g_set_error_literal (error, RDV_ERROR, RDV_ERROR_SHAPE,
                           _ ("The built-in history was made for another version of the program. Install the program again."));
      return NULL;
    }
  loading.document = document = g_object_new (RDV_TYPE_DOCUMENT, NULL);
  if (find_parts (&loading, data, size))
    load_document (&loading, image);
  else
    loading.is_damaged = TRUE;
  if (loading.is_damaged)
    {
      g_set_error_literal (error, RDV_ERROR, RDV_ERROR_TRUNCATED,
                           _ ("The built-in history is damaged. Install the program again."));
      return NULL;
    }
  rdv_document_end_index (document, rdv_document_begin_index (document));
  return g_steal_pointer (&document);
}
