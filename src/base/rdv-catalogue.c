/* rdv-catalogue.c: see rdv-catalogue.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-catalogue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-config.h"
#include "rdv-plural.h"

#define MAGIC 0x950412deu
/* Between a context and its text. */
#define GLUE    "\004"
#define FORMULA "plural="

struct _RdvCatalogue
{
  gatomicrefcount ref_count;
  char *data;
  const char *end;   /* of @data */
  GHashTable *texts; /* both within @data; plural forms follow each other, each with its end */
  char *formula;     /* (nullable): of plural forms */
};

/* What this thread speaks; NULL: what the program does. */
static GPrivate spoken;

/* A 32-bit number, in the order of bytes that the file is in; 0 beyond its end, which no text begins at. */
static guint32
read_number (const char *data, gsize size, gsize at)
{
  guint32 magic, number;

  if (at > size || size - at < 4)
    return 0;
  memcpy (&magic, data, 4);
  memcpy (&number, data + at, 4);
  return magic == MAGIC ? number : GUINT32_SWAP_LE_BE (number);
}

/* The text that an entry of a table (its length and its offset) names, which has to end within the file; or
 * NULL. */
static const char *
get_text (const char *data, gsize size, gsize entry)
{
  gsize length = read_number (data, size, entry);
  gsize offset = read_number (data, size, entry + 4);

  return offset > 0 && offset < size && length < size - offset && data[offset + length] == '\0'
             ? data + offset
             : NULL;
}

/* From the header, which translates the empty text. */
static char *
find_formula (const char *header)
{
  const char *at = header != NULL ? strstr (header, FORMULA) : NULL;
  g_autofree char *formula = NULL;

  if (at == NULL)
    return NULL;
  formula = g_strndup (at + strlen (FORMULA), strcspn (at + strlen (FORMULA), ";\n"));
  return g_strdup (g_strstrip (formula));
}

static void
index_texts (RdvCatalogue *self, gsize size)
{
  gsize n = read_number (self->data, size, 8);
  gsize from = read_number (self->data, size, 12);
  gsize to = read_number (self->data, size, 16);

  /* Each takes eight bytes in both tables. */
  for (gsize i = 0; i < MIN (n, size / 16); i++)
    {
      const char *text = get_text (self->data, size, from + 8 * i);
      const char *translation = get_text (self->data, size, to + 8 * i);

      if (text != NULL && translation != NULL && *translation != '\0')
        g_hash_table_insert (self->texts, (char *)text, (char *)translation);
    }
  self->end = self->data + size;
  self->formula = find_formula (g_hash_table_lookup (self->texts, ""));
}

static char *
get_path (const char *language)
{
  /* Where the program has been told that its translations are. */
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);

  return g_build_filename (folder != NULL ? folder : RDV_LOCALEDIR, language, "LC_MESSAGES",
                           GETTEXT_PACKAGE ".mo", NULL);
}

static void
load (RdvCatalogue *self, const char *language)
{
  g_auto (GStrv) variants = g_get_locale_variants (language);
  gsize size;

  for (guint i = 0; variants[i] != NULL && self->data == NULL; i++)
    {
      g_autofree char *path = get_path (variants[i]);

      g_file_get_contents (path, &self->data, &size, NULL);
    }
  if (self->data != NULL)
    index_texts (self, size);
}

RdvCatalogue *
rdv_catalogue_new (const char *language)
{
  RdvCatalogue *self = g_new0 (RdvCatalogue, 1);
  g_autofree char *name = g_strdelimit (g_strdup (language), "-", '_');

  g_atomic_ref_count_init (&self->ref_count);
  self->texts = g_hash_table_new (g_str_hash, g_str_equal);
  load (self, name);
  return self;
}

RdvCatalogue *
rdv_catalogue_ref (RdvCatalogue *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rdv_catalogue_unref (RdvCatalogue *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->texts);
  g_free (self->data);
  g_free (self->formula);
  g_free (self);
}

char **
rdv_catalogue_list_languages (void)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_auto (GStrv) translated = g_strsplit (RDV_LANGUAGES, " ", -1);

  g_strv_builder_add (languages, "en");
  for (guint i = 0; translated[i] != NULL; i++)
    {
      g_autofree char *path = get_path (translated[i]);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_strv_builder_add (languages, translated[i]);
    }
  return g_strv_builder_end (languages);
}

RdvCatalogue *
rdv_catalogue_speak (RdvCatalogue *self)
{
  RdvCatalogue *before = g_private_get (&spoken);

  g_private_set (&spoken, self);
  return before;
}

const char *
rdv_catalogue_get_words (const char *context, const char *text)
{
  RdvCatalogue *self = g_private_get (&spoken);
  const char *translation;
  g_autofree char *key = NULL;

  if (self == NULL)
    return context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, text)
                           : g_dgettext (GETTEXT_PACKAGE, text);
  key = context != NULL ? g_strconcat (context, GLUE, text, NULL) : NULL;
  translation = g_hash_table_lookup (self->texts, key != NULL ? key : text);
  return translation != NULL ? translation : text;
}

/* The form of that number, or NULL when the catalogue has fewer. */
static const char *
find_form (const RdvCatalogue *self, const char *forms, gulong n)
{
  int form = self->formula != NULL ? rdv_plural_evaluate (self->formula, n) : -1;

  for (; form > 0 && forms < self->end; form--)
    forms += strlen (forms) + 1;
  return form == 0 && forms < self->end && *forms != '\0' ? forms : NULL;
}

const char *
rdv_catalogue_get_plural_words (const char *text, const char *texts, gulong n)
{
  RdvCatalogue *self = g_private_get (&spoken);
  const char *forms = self != NULL ? g_hash_table_lookup (self->texts, text) : NULL;
  const char *form = forms != NULL ? find_form (self, forms, n) : NULL;

  if (self == NULL)
    return g_dngettext (GETTEXT_PACKAGE, text, texts, n);
  if (form != NULL)
    return form;
  return n == 1 ? text : texts;
}
