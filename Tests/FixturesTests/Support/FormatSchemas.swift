import JSON
import Schemas
import SourceText
import Testing

/// What the formats of others demand, as far as fixtures use them; written from their specifications.
enum FormatSchemas {
  /// HTTP Archive: [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/).
  static func har() throws -> CompiledSchema { try compiled(harText) }

  /// Postman collection: [Collection Format
  /// 2.1.0](https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html).
  static func postman() throws -> CompiledSchema { try compiled(postmanText) }

  private static func compiled(_ text: String) throws -> CompiledSchema {
    try SchemaCompiler().compile(try #require(JSONValue(parsing: Array(text.utf8))))
  }

  private static let harText = """
    {
      "type": "object", "required": ["log"], "additionalProperties": false,
      "properties": {"log": {
        "type": "object", "required": ["version", "creator", "entries"], "additionalProperties": false,
        "properties": {
          "version": {"const": "1.2"}, "comment": {"type": "string"},
          "entries": {"type": "array", "items": {"$ref": "#/$defs/entry"}},
          "creator": {"type": "object", "required": ["name", "version"], "additionalProperties": {"type": "string"}}
        }
      }},
      "$defs": {
        "pairs": {"type": "array", "items": {
          "type": "object", "required": ["name", "value"], "additionalProperties": false,
          "properties": {"name": {"type": "string"}, "value": {"type": "string"}}
        }},
        "cookies": {"type": "array", "items": {
          "type": "object", "required": ["name", "value"], "additionalProperties": false,
          "properties": {
            "name": {"type": "string"}, "value": {"type": "string"}, "path": {"type": "string"},
            "domain": {"type": "string"}, "httpOnly": {"type": "boolean"}, "secure": {"type": "boolean"}
          }
        }},
        "size": {"type": "integer", "minimum": -1},
        "entry": {
          "type": "object", "additionalProperties": false,
          "required": ["startedDateTime", "time", "request", "response", "cache", "timings"],
          "properties": {
            "startedDateTime": {"type": "string", "format": "date-time"}, "time": {"type": "number", "minimum": 0},
            "request": {"$ref": "#/$defs/request"}, "response": {"$ref": "#/$defs/response"},
            "cache": {"type": "object", "maxProperties": 0}, "comment": {"type": "string"},
            "timings": {
              "type": "object", "required": ["send", "wait", "receive"],
              "additionalProperties": {"type": "number", "minimum": -1},
              "properties": {"send": {"minimum": 0}, "wait": {"minimum": 0}, "receive": {"minimum": 0}}
            }
          }
        },
        "request": {
          "type": "object", "additionalProperties": false,
          "required": ["method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"],
          "properties": {
            "method": {"type": "string", "minLength": 1}, "url": {"type": "string", "format": "uri"},
            "httpVersion": {"const": "HTTP/1.1"}, "cookies": {"$ref": "#/$defs/cookies"},
            "headers": {"$ref": "#/$defs/pairs"}, "queryString": {"$ref": "#/$defs/pairs"},
            "headersSize": {"$ref": "#/$defs/size"}, "bodySize": {"$ref": "#/$defs/size"},
            "postData": {
              "type": "object", "required": ["mimeType", "text"], "additionalProperties": false,
              "properties": {"mimeType": {"type": "string"}, "text": {"type": "string"}}
            }
          }
        },
        "response": {
          "type": "object", "additionalProperties": false,
          "required": [
            "status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL", "headersSize",
            "bodySize"
          ],
          "properties": {
            "status": {"type": "integer"}, "statusText": {"type": "string"}, "httpVersion": {"const": "HTTP/1.1"},
            "cookies": {"$ref": "#/$defs/cookies"}, "headers": {"$ref": "#/$defs/pairs"},
            "redirectURL": {"type": "string"}, "headersSize": {"$ref": "#/$defs/size"},
            "bodySize": {"$ref": "#/$defs/size"},
            "content": {
              "type": "object", "required": ["size", "mimeType"], "additionalProperties": false,
              "properties": {
                "size": {"type": "integer", "minimum": 0}, "mimeType": {"type": "string"}, "text": {"type": "string"}
              }
            }
          }
        }
      }
    }
    """

  private static let postmanText = """
    {
      "type": "object", "required": ["info", "item"], "additionalProperties": false,
      "properties": {
        "info": {
          "type": "object", "required": ["name", "schema"], "additionalProperties": false,
          "properties": {
            "name": {"type": "string"}, "description": {"type": "string"},
            "schema": {"const": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}
          }
        },
        "item": {"$ref": "#/$defs/items"}, "auth": {"$ref": "#/$defs/auth"}, "variable": {"$ref": "#/$defs/variables"}
      },
      "$defs": {
        "items": {"type": "array", "items": {
          "if": {"required": ["item"]}, "then": {"$ref": "#/$defs/folder"}, "else": {"$ref": "#/$defs/item"}
        }},
        "folder": {
          "type": "object", "required": ["name", "item"], "additionalProperties": false,
          "properties": {
            "name": {"type": "string"}, "description": {"type": "string"}, "item": {"$ref": "#/$defs/items"}
          }
        },
        "item": {
          "type": "object", "required": ["id", "name", "request", "response"], "additionalProperties": false,
          "properties": {
            "id": {"type": "string"}, "name": {"type": "string"}, "request": {"$ref": "#/$defs/request"},
            "response": {"type": "array", "items": {"$ref": "#/$defs/response"}}
          }
        },
        "variables": {"type": "array", "items": {
          "type": "object", "required": ["key", "value"], "additionalProperties": false,
          "properties": {
            "key": {"type": "string"}, "value": {"type": "string"}, "description": {"type": "string"},
            "type": {"enum": ["string", "boolean", "any", "number"]}
          }
        }},
        "pairs": {"type": "array", "items": {
          "type": "object", "required": ["key", "value"], "additionalProperties": false,
          "properties": {"key": {"type": "string"}, "value": {"type": "string"}}
        }},
        "attributes": {"type": "array", "items": {
          "type": "object", "required": ["key"], "additionalProperties": false,
          "properties": {"key": {"type": "string"}, "value": {}, "type": {"type": "string"}}
        }},
        "auth": {
          "type": "object", "required": ["type"], "minProperties": 1, "maxProperties": 2, "additionalProperties": false,
          "properties": {
            "type": {"enum": ["apikey", "basic", "bearer", "digest", "noauth", "oauth2"]},
            "apikey": {"$ref": "#/$defs/attributes"}, "basic": {"$ref": "#/$defs/attributes"},
            "bearer": {"$ref": "#/$defs/attributes"}, "digest": {"$ref": "#/$defs/attributes"},
            "oauth2": {"$ref": "#/$defs/attributes"}
          }
        },
        "request": {
          "type": "object", "required": ["method", "header", "url", "auth"], "additionalProperties": false,
          "properties": {
            "method": {"type": "string"}, "description": {"type": "string"}, "header": {"$ref": "#/$defs/pairs"},
            "auth": {"$ref": "#/$defs/auth"}, "url": {"$ref": "#/$defs/url"}, "body": {"$ref": "#/$defs/body"}
          }
        },
        "url": {
          "type": "object", "required": ["raw", "host", "path"], "additionalProperties": false,
          "properties": {
            "raw": {"type": "string"}, "host": {"type": "array", "items": {"type": "string"}},
            "path": {"type": "array", "items": {"type": "string"}}, "query": {"$ref": "#/$defs/pairs"},
            "variable": {"$ref": "#/$defs/variables"}
          }
        },
        "body": {
          "type": "object", "required": ["mode"], "additionalProperties": false,
          "properties": {
            "mode": {"enum": ["raw", "urlencoded", "formdata"]}, "raw": {"type": "string"},
            "urlencoded": {"$ref": "#/$defs/pairs"},
            "formdata": {"type": "array", "items": {
              "type": "object", "required": ["key", "value", "type"], "additionalProperties": false,
              "properties": {
                "key": {"type": "string"}, "value": {"type": "string"}, "type": {"const": "text"},
                "contentType": {"type": "string"}
              }
            }},
            "options": {"type": "object"}
          }
        },
        "response": {
          "type": "object", "required": ["id", "name", "originalRequest", "code", "header"],
          "additionalProperties": false,
          "properties": {
            "id": {"type": "string"}, "name": {"type": "string"}, "originalRequest": {"$ref": "#/$defs/request"},
            "status": {"type": "string"}, "code": {"type": "integer"}, "header": {"$ref": "#/$defs/pairs"},
            "cookie": {"type": "array"}, "body": {"type": "string"}, "_postman_previewlanguage": {"type": "string"}
          }
        }
      }
    }
    """
}
