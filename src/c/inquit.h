/* inquit for programs in C, and in all languages that call C: articles in, JSON out.
 *
 *     inquit_answer* why = NULL;
 *     inquit_engine* engine = inquit_engine_new(NULL, 0, &why);
 *     inquit_answer* found = inquit_extract(engine, bytes, size, "{\"path\": \"a.txt\"}", 17);
 *     if (inquit_answer_status(found) == INQUIT_OK) {
 *         puts(inquit_answer_json(found, NULL));
 *     }
 *     inquit_answer_free(found);
 *     inquit_engine_free(engine);
 *
 * Link libinquit.so. Options are a JSON object in UTF-8; NULL or "" is one without members. A member that is not known, or has the wrong
 * type, is an error. No file, no environment and no network is used; only memory. An engine does not change: any number of threads may
 * ask it. An answer belongs to whoever asked.
 */
#ifndef INQUIT_H
#define INQUIT_H

#include <stddef.h>

#if defined(__GNUC__)
#define INQUIT_API __attribute__((visibility("default")))
#else
#define INQUIT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef enum inquit_status {
    INQUIT_OK = 0,
    INQUIT_BAD_OPTION = 1, /* the options are no JSON object, or mean nothing */
    INQUIT_BAD_INPUT = 2,  /* an article cannot be read */
    INQUIT_NO_MEMORY = 3,
    INQUIT_FAILED = 4 /* a defect of inquit; please report it */
} inquit_status;

typedef struct inquit_engine inquit_engine;
typedef struct inquit_answer inquit_answer;

/* "0.1.0" */
INQUIT_API const char* inquit_version(void);

/* options: "configuration", the text of a .inquit.yaml that names no files; "lexicons", a list of {"path", "text"}, words and names
 * of your own as `inquit extract --lexicon` reads them.
 * NULL: it cannot be made. *why, if why is not NULL, is then the reason, to be freed; else NULL. */
INQUIT_API inquit_engine* inquit_engine_new(const char* options, size_t options_size, inquit_answer** why);
INQUIT_API void inquit_engine_free(inquit_engine* engine); /* NULL: nothing happens */

/* Those below return an answer, to be freed; NULL where there is no memory even for that. Each answer is the JSON object that stands
 * beside the function, or where its status is not INQUIT_OK {"error": {"code", "message"}}.
 * article: the bytes of a file, in any format, encoding and compression that inquit reads. Its options are "path" (its name in what is
 * answered), "input_format" and "encoding", as the options of the command line. A text in a list is
 * {"text", "path", "input_format"}, of which the last two may be missing. */

/* {"quotations": [records], "diagnostics": [...]}; options also "kinds" (a list), "min_confidence", "utf16". */
INQUIT_API inquit_answer* inquit_extract(const inquit_engine* engine, const char* article, size_t article_size, const char* options,
                              size_t options_size);
/* {"explanations": [...]} */
INQUIT_API inquit_answer* inquit_explain(const inquit_engine* engine, const char* article, size_t article_size, const char* options,
                              size_t options_size);
/* {"findings": [...]}; options also "profile" and "sources", a list of texts. */
INQUIT_API inquit_answer* inquit_lint(const inquit_engine* engine, const char* article, size_t article_size, const char* options,
                           size_t options_size);
/* {"quotations": [...]}; options "drafts" and "sources", lists of texts, "profile", "kinds". */
INQUIT_API inquit_answer* inquit_check(const inquit_engine* engine, const char* options, size_t options_size);
/* {"statements": [...]}; options "articles", a list of texts, "original", the path of one of them, "profile", "kinds". */
INQUIT_API inquit_answer* inquit_compare(const inquit_engine* engine, const char* options, size_t options_size);

/* NULL: INQUIT_NO_MEMORY. */
INQUIT_API inquit_status inquit_answer_status(const inquit_answer* answer);
/* UTF-8 on one line, with a NUL behind it, valid until the answer is freed; "" for NULL. *size, if size is not NULL, is its bytes. */
INQUIT_API const char* inquit_answer_json(const inquit_answer* answer, size_t* size);
INQUIT_API void inquit_answer_free(inquit_answer* answer); /* NULL: nothing happens */

#ifdef __cplusplus
}
#endif

#endif
