// Generated from docs/openapi.json by `npm run generate`; never edited.
export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your API keys, newest first; `everybody=true` lists all. */
        get: operations["list_api_keys"];
        put?: never;
        /** Make an API key with some of your permissions; its text is in this answer and nowhere else. */
        post: operations["create_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key: one of your own, or anybody's with `users:admin`. */
        delete: operations["revoke_api_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was done, newest first, by days, actor, action and subject. */
        get: operations["list_audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read frameworks, controls, questions and links as YAML files.
         * @description Needs `controls:read` too.
         */
        get: operations["dump_configuration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/configuration/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the first changes of a plan that was looked at; repeated until nothing is left.
         * @description Needs `controls:admin` too.
         */
        post: operations["apply_configuration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/configuration/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what applying these files would create, change and delete; nothing is stored.
         * @description Every fault is told by file and line. Needs `controls:read` too.
         */
        post: operations["plan_configuration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the controls with their status, adoption and owners; the totals are of all. */
        get: operations["list_controls"];
        put?: never;
        /** Make a control of your own. */
        post: operations["create_control"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one control with its questions and the requirements it serves in every framework. */
        get: operations["get_control"];
        put?: never;
        post?: never;
        /** Delete a control of your own; one that is in use only with `unlink`. Its versions stay. */
        delete: operations["delete_control"];
        options?: never;
        head?: never;
        /** Edit a control, adopt it or not, and name its owners; a shipped one keeps its original. */
        patch: operations["change_control"];
        trace?: never;
    };
    "/controls/{control_id}/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vouch for a control until a date. */
        post: operations["attest_control"];
        /** End the attestation of a control. */
        delete: operations["withdraw_control_attestation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what two versions of a control differ in. */
        get: operations["get_control_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what people brought for a control. */
        get: operations["list_control_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link a control to a requirement, or change whether the requirement inherits its evidence. */
        post: operations["link_control"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}/requirements/{framework_id}/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the link to a requirement away, a shipped one too. */
        delete: operations["unlink_control"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the text back to the shipped one, or to that of a version. */
        post: operations["revert_control"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a control, newest first; links are part of them. */
        get: operations["list_control_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a control as it was. */
        get: operations["get_control_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how many controls each domain has, how many are adopted, and how these stand. */
        get: operations["list_control_domains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deleted-frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the deleted frameworks, newest first, with until when each can be restored. */
        get: operations["list_deleted_frameworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deleted-frameworks/{framework_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give up a deleted framework, so that its id is free; its history and evidence stay. */
        delete: operations["remove_framework"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deleted-frameworks/{framework_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted framework back as it was. */
        post: operations["restore_framework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deliveries by what became of them, newest first. */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{delivery_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a dead or unsure delivery again. */
        post: operations["replay_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the engagements, newest first. */
        get: operations["list_engagements"];
        put?: never;
        /** Create an engagement of Type I or II. */
        post: operations["create_engagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engagements/{engagement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one engagement. */
        get: operations["get_engagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an engagement that is open. */
        patch: operations["change_engagement"];
        trace?: never;
    };
    "/engagements/{engagement_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an engagement: its picture is frozen, its evidence locked until the retention date. */
        post: operations["close_engagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engagements/{engagement_id}/populations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the populations of an engagement. */
        get: operations["list_populations"];
        put?: never;
        /** Freeze a question's rows over the period as a population, and draw a sample from it. */
        post: operations["create_population"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engagements/{engagement_id}/populations/{population_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a population with its sample. */
        get: operations["get_population"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Draw more items with the same seed. */
        patch: operations["enlarge_population"];
        trace?: never;
    };
    "/engagements/{engagement_id}/populations/{population_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the sample as CSV, or as JSON all that is needed to draw it again offline. */
        get: operations["export_population"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engagements/{engagement_id}/populations/{population_id}/items/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Move a sampled item to a state, or give management's response to its exception. */
        patch: operations["change_item"];
        trace?: never;
    };
    "/engagements/{engagement_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the framework operated over the engagement's period; of a closed one, as it was then. */
        get: operations["get_engagement_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{entity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one entity with all its properties. */
        get: operations["get_entity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{entity_id}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what an entity is related to, either way. */
        get: operations["list_neighbours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a framework's evaluations, newest first. */
        get: operations["list_evaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one evaluation with its progress. */
        get: operations["get_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an evaluation; statuses stay as they were. */
        post: operations["cancel_evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}/results/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a question found: its queries, digests and completeness certificates. */
        get: operations["get_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}/results/{question_id}/queries/{index}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rows of one query of a result, exactly as digested.
         * @description To somebody with a query policy, those that the query finds among what the policy shows.
         */
        get: operations["list_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}/results/{question_id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a stored result's queries again on its snapshot, and compare the digests. */
        post: operations["repeat_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the items that somebody should look at again before a time, the earliest first. */
        get: operations["list_due_evidence"];
        put?: never;
        /** Add a link or a note to requirements and controls. */
        post: operations["create_evidence_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence-items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one item, also one that was removed. */
        get: operations["get_evidence_item"];
        put?: never;
        post?: never;
        /** Take an item from its places; its versions, its file and its ledger entries stay. */
        delete: operations["remove_evidence_item"];
        options?: never;
        head?: never;
        /** Make a new version of an item; the versions before stay. */
        patch: operations["change_evidence_item"];
        trace?: never;
    };
    "/evidence-items/{item_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an item's file: redirects to a link that works for 60 seconds. */
        get: operations["get_evidence_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence-items/{item_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a file that was sent the newest version of an item. */
        post: operations["replace_evidence_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence-items/{item_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every version of an item, oldest first. */
        get: operations["list_evidence_item_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List exceptions, newest first: all, of one state, or those that touch a framework. */
        get: operations["list_exceptions"];
        put?: never;
        /** Ask for an exception; it counts once somebody else approves it. */
        post: operations["request_exception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exceptions/{exception_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one exception. */
        get: operations["get_exception"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exceptions/{exception_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or reject an exception that somebody else asked for, or withdraw one. */
        post: operations["decide_exception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the exports that you may read, newest first. */
        get: operations["list_exports"];
        put?: never;
        /**
         * Start making a file of a framework, a requirement, a control, policies or a query's answer.
         * @description It needs `evidence:read`; of policies `policies:read`, of a query `queries:read`.
         */
        post: operations["start_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one export with its progress. */
        get: operations["get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an export at its next file; a finished one stays. */
        post: operations["cancel_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a download ticket; it works for 2 hours, for the one who asked. */
        post: operations["create_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/framework-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a framework of a file; a file with a fault is refused whole. */
        post: operations["import_framework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/framework-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a framework file and say what it holds, or every fault by row or path; nothing is stored. */
        post: operations["preview_framework_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/framework-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a link to send a framework file to that is too large for a request. */
        post: operations["begin_framework_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the frameworks with their four bars. */
        get: operations["list_frameworks"];
        put?: never;
        /** Install a shipped standard as a framework, or bring an installed one up to the shipped text. */
        post: operations["install_framework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one framework: its four bars, sections and summary settings. */
        get: operations["get_framework"];
        put?: never;
        post?: never;
        /** Delete a framework; for 30 days it can be restored with all that was linked, set and evaluated. */
        delete: operations["delete_framework"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a questionnaire's questions with their answers, in order. */
        get: operations["list_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/answers-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export a questionnaire with its answers as CSV. */
        get: operations["export_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/answers/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one question with its answer. */
        get: operations["get_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Answer a question, or take an answer back; each is a version. */
        patch: operations["write_answer"];
        trace?: never;
    };
    "/frameworks/{framework_id}/answers/{ref}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every version of an answer, oldest first. */
        get: operations["list_answer_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what an update would add, remove and change, what it keeps and what it loses; nothing is stored. */
        post: operations["compare_framework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evaluate a framework, or a part of it, on the newest snapshot. */
        post: operations["start_evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/operation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how a framework operated over a period; without one, over the year until today. */
        get: operations["get_framework_operation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a framework's requirements by section, those that pass the filters. */
        get: operations["list_requirements"];
        put?: never;
        /** Add a requirement of the organisation's own. */
        post: operations["add_requirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one requirement with its questions, its own and those of each linked control. */
        get: operations["get_requirement"];
        put?: never;
        post?: never;
        /** Remove a requirement of the organisation's own; what is linked to its ref comes back with the ref. */
        delete: operations["remove_requirement"];
        options?: never;
        head?: never;
        /** Mark a requirement applicable, or not applicable with a reason. */
        patch: operations["change_requirement"];
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vouch for a requirement until a date; it counts from the next evaluation, if no question speaks. */
        post: operations["attest_requirement"];
        /** End the attestation of a requirement. */
        delete: operations["withdraw_requirement_attestation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what people brought for a requirement, and what its controls hand down. */
        get: operations["list_requirement_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how a requirement's status changed, what it was on each day and from what, and edited queries. */
        get: operations["get_requirement_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}/operation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how one requirement operated over a period; without one, over the year until today. */
        get: operations["get_requirement_operation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a requirement of the organisation's own says, or move it. */
        patch: operations["edit_requirement"];
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every version of a requirement of the organisation's own, oldest first. */
        get: operations["list_requirement_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/retired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List refs that the framework no longer has and what is kept under each. */
        get: operations["list_retired_requirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all sections of a framework in order, also those without a requirement. */
        get: operations["list_sections"];
        put?: never;
        /** Add a section of the organisation's own. */
        post: operations["add_section"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/sections/{section_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a section of the organisation's own that holds no requirement. */
        delete: operations["remove_section"];
        options?: never;
        head?: never;
        /**
         * Change or move a section of the organisation's own.
         * @description If-Match takes the ETag of the framework's settings.
         */
        patch: operations["change_section"];
        trace?: never;
    };
    "/frameworks/{framework_id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is set on a framework: its name, scope filters and summary settings. */
        get: operations["get_framework_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a framework, or set its summary settings or scope filters; what is left out stays. */
        patch: operations["change_framework_settings"];
        trace?: never;
    };
    "/frameworks/{framework_id}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every text a framework had, newest first: who brought it, when and why. */
        get: operations["list_framework_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a framework to a newer text, whole or not at all; refs that stay keep what they have. */
        post: operations["update_framework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the gaps of all frameworks that pass the filters, the severest and widest first. */
        get: operations["list_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps/{framework_id}/{question_id}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a gap affects. */
        get: operations["list_gap_assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the gaps that pass the filters as CSV. */
        get: operations["export_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the groups, shipped ones first. */
        get: operations["list_groups"];
        put?: never;
        /** Make a group of the organisation's own, of permissions that you hold yourself. */
        post: operations["create_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one group with its permissions and its query policy. */
        get: operations["get_group"];
        put?: never;
        post?: never;
        /** Delete a group of the organisation's own; a shipped one becomes again what it was. */
        delete: operations["delete_group"];
        options?: never;
        head?: never;
        /** Change what a group may do, what it sees, or whether it demands a second factor; it holds at once. */
        patch: operations["edit_group"];
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answer that the API runs, and as which version; it touches nothing else. */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the integrations that can be set up, each with its form and the permissions it needs. */
        get: operations["list_integrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the configured integrations with their health. */
        get: operations["list_instances"];
        put?: never;
        /** Set up an integration; its first collection is started by itself only on schedule. */
        post: operations["create_instance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one configured integration; its secrets are not shown. */
        get: operations["get_instance"];
        put?: never;
        post?: never;
        /** Delete a configured integration, its secrets, its schedule and what it collected. */
        delete: operations["delete_instance"];
        options?: never;
        head?: never;
        /** Change a configured integration. */
        patch: operations["change_instance"];
        trace?: never;
    };
    "/integrations/instances/{instance_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the jobs of a configured integration, newest first. */
        get: operations["list_jobs"];
        put?: never;
        /** Start collecting now. */
        post: operations["start_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances/{instance_id}/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one job: its progress, its log, and what each step reached in each account and region. */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances/{instance_id}/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a job; what it did not finish stays as it was. */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say how long the ledger is, what was signed last, and the fingerprint of the key. */
        get: operations["get_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on behind a broken end: an entry of its own names what was found, who went on and why. */
        post: operations["recover_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand out what shows that these items were entered, to be checked offline. */
        post: operations["get_ledger_segment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a range of the ledger; each fault is named. Repeat from `next` until it is null. */
        post: operations["verify_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say who the caller is, in which groups, and what they may do. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the secret for an authenticator app; it counts once a code of it was confirmed. */
        post: operations["enrol_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an authenticator app by the code it shows; sign in again to use it. */
        post: operations["confirm_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you were told, newest first. */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how you are told. */
        get: operations["get_preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how you are told; duties always come at once. */
        patch: operations["change_preferences"];
        trace?: never;
    };
    "/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices of yours as read. */
        post: operations["read_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read this description, as generated from the running code. */
        get: operations["get_description"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the organisation's profile, each variable explained. */
        get: operations["get_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change values; every document that reads otherwise now gets a version. */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/own-frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an empty framework, to add sections and requirements to. */
        post: operations["create_framework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the stored parameters; the value of a secret one is never shown. */
        get: operations["list_parameters"];
        put?: never;
        /** Store a value that queries name as `${param.name}`; a secret one is not shown again. */
        post: operations["create_parameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parameters/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one parameter with the questions that name it. */
        get: operations["get_parameter"];
        put?: never;
        post?: never;
        /** Delete a parameter; questions that name it are UNKNOWN from their next evaluation. */
        delete: operations["delete_parameter"];
        options?: never;
        head?: never;
        /** Change a parameter; a secret one becomes plain only with a new value. */
        patch: operations["change_parameter"];
        trace?: never;
    };
    "/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every permission that a group or a key can be given. */
        get: operations["list_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List documents, or search their texts. */
        get: operations["list_policies"];
        put?: never;
        /** Create a document from a template or of your own; it is a draft unless `adopted` says otherwise. */
        post: operations["create_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one document with its text and the requirements it speaks to. */
        get: operations["get_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a document, adopt it or not; a change of what people read makes a version. */
        patch: operations["change_policy"];
        trace?: never;
    };
    "/policies/{policy_id}/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link a document to a control that it describes. */
        post: operations["link_policy_control"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/controls/{control_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the link to a control away. */
        delete: operations["unlink_policy_control"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a document's versions, newest first. */
        get: operations["list_policy_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a document as it was. */
        get: operations["get_policy_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents that Proofgraph ships, and which are in use. */
        get: operations["list_policy_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a J1QL query on the newest snapshot, or on a named one.
         * @description A query that cannot run is a 400 problem whose `details` have `kind`, `line`, `column` and `suggestion`.
         */
        post: operations["run_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare the rows of a J1QL query on two days. */
        post: operations["compare_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell how a query would be answered on a snapshot: plan, SQL, expected rows, warnings. It is not run. */
        post: operations["explain_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/format": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a query in the canonical layout, without running it. */
        post: operations["format_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a query as it is typed, without running it. */
        post: operations["lint_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the questions of the library, those that pass the filters. */
        get: operations["list_questions"];
        put?: never;
        /** Make a question of your own. A query that cannot run is a 400 problem that tells its place. */
        post: operations["create_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one question with its queries, what they leave open, and where it is used. */
        get: operations["get_question"];
        put?: never;
        post?: never;
        /** Delete a question of your own; one that is in use only with `unlink`. Its versions stay. */
        delete: operations["delete_question"];
        options?: never;
        head?: never;
        /** Edit a question; a shipped one keeps its original, and the edited one is what is evaluated. */
        patch: operations["change_question"];
        trace?: never;
    };
    "/questions/{question_id}/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask a question of the graph as it stood at the end of a past day. */
        get: operations["ask_question_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare a question's rows on two days: what appeared, what went, what changed. */
        get: operations["compare_question"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what two versions of a question differ in. */
        get: operations["get_question_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a question back to the shipped text, or to what a version said. */
        post: operations["revert_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a stored question of the newest snapshot, with values for its placeholders; nothing is stored. */
        post: operations["run_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how many rows each query found on each day, since that is collected. */
        get: operations["get_question_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a question, newest first. */
        get: operations["list_question_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a question as it was. */
        get: operations["get_question_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a question's queries on the newest snapshot before it is saved; nothing is stored.
         * @description The answer has counts, first rows, warnings, the status with its certificate, and errors by query.
         */
        post: operations["test_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is set, wherever it stands. */
        get: operations["list_review_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-settings/{kind}/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Set nothing here: what is inherited holds again. */
        delete: operations["remove_review_setting"];
        options?: never;
        head?: never;
        /**
         * Set how often something is reviewed and by whom. `subject_id` is `<framework>:<id>`, or a control's id.
         * @description Reviews are planned by the next quarter-hourly round.
         */
        patch: operations["change_review_setting"];
        trace?: never;
    };
    "/review-settings/of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what holds for a framework, section, requirement or control, inherited or its own. */
        get: operations["get_review_setting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List reviews: those to come and open, or those decided. */
        get: operations["list_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one review with its history. */
        get: operations["get_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a review that you own; those who administer frameworks may decide any. */
        post: operations["decide_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the classes, types, properties and verbs that queries can name. */
        get: operations["get_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the snapshots, newest first. */
        get: operations["list_snapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shipped standards that can be installed as frameworks. */
        get: operations["list_standards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the state of everything at a glance. */
        get: operations["get_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download: redirects to a link that works for 60 seconds, and is written in the audit log. */
        get: operations["use_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unsubscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop e-mails of the kind that a link in one of them names. */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to send one file to. */
        post: operations["begin_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at the file that was sent, and make it evidence. */
        post: operations["complete_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite everybody in a CSV file of at most 100 rows; with a row at fault, nobody. */
        post: operations["invite_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users and the invited, by e-mail address. */
        get: operations["list_users"];
        put?: never;
        /** Invite somebody: they are mailed a one-time password, and choose their own when they first sign in. */
        post: operations["invite_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one user with their groups and how far they have come. */
        get: operations["get_user"];
        put?: never;
        post?: never;
        /** Take back an invitation that nobody has accepted; somebody who has signed in is deactivated instead. */
        delete: operations["revoke_invitation"];
        options?: never;
        head?: never;
        /** Change a user's name, or whether they are from outside the organisation. */
        patch: operations["change_user"];
        trace?: never;
    };
    "/users/{user_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deactivate somebody: their sessions and keys stop working at once. */
        post: operations["deactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a user's second factor, for somebody who lost the app; their sessions end. */
        delete: operations["forget_factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a user into a group; their next token says so. */
        post: operations["add_to_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/groups/{group_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a user out of a group, at once, whatever tokens are still out. */
        delete: operations["remove_from_group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody who was deactivated sign in again. */
        post: operations["reactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail an invitation again. */
        post: operations["resend_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every session of a user; they may sign in again. */
        post: operations["sign_user_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the webhooks. */
        get: operations["list_webhooks"];
        put?: never;
        /** Add a webhook; the answer shows its signing secret this once. */
        post: operations["create_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a webhook and its secret; what waits for it is dropped. */
        delete: operations["delete_webhook"];
        options?: never;
        head?: never;
        /** Change a webhook; its secret stays. */
        patch: operations["change_webhook"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AcceptedException
         * @description A risk accepted until a time, shown beside the status it is about and changing nothing in it.
         */
        AcceptedException: {
            /** Approved By */
            approved_by: string;
            /** Compensating Control */
            compensating_control: string;
            /** Expires At */
            expires_at: number;
            /** Id */
            id: string;
            /** Owner */
            owner: string;
            /** Reason */
            reason: string;
            target: components["schemas"]["TargetView"];
        };
        /**
         * AnswerChange
         * @description An open question has no text; an answer has one.
         */
        AnswerChange: {
            /**
             * State
             * @default draft
             * @enum {string}
             */
            state?: "open" | "draft" | "final";
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * AnswerLink
         * @description Where an answer too big for the API lies, as JSON, for a short time.
         */
        AnswerLink: {
            /** Bytes */
            bytes: number;
            /** Expires At */
            expires_at: number;
            /** Url */
            url: string;
        };
        /**
         * AnswerTable
         * @description The answers as one CSV file.
         */
        AnswerTable: {
            /** Content */
            content: string;
            /** Filename */
            filename: string;
        };
        /** AnswerTotals */
        AnswerTotals: {
            /** Draft */
            draft: number;
            /** Final */
            final: number;
            /** Open */
            open: number;
        };
        /** AnswerVersion */
        AnswerVersion: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Number */
            number: number;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "draft" | "final";
            /** Text */
            text: string;
            /** Why */
            why: string;
        };
        /** AnswerVersionList */
        AnswerVersionList: {
            /** Items */
            items: components["schemas"]["AnswerVersion"][];
        };
        /** Applicability */
        Applicability: {
            /** Applicable */
            applicable: boolean;
            /** At */
            at: number | null;
            /** By */
            by: string;
            /** Reason */
            reason: string;
        };
        /**
         * AskedQuery
         * @description `rows` may be fewer than `count`; `digest` is of all of them, as an evaluation would record it.
         */
        AskedQuery: {
            /** Columns */
            columns: string[];
            /** Complete */
            complete: boolean;
            /** Count */
            count: number;
            /** Digest */
            digest: string;
            /** Error */
            error: string;
            /** Masked */
            masked: number;
            /** Name */
            name: string;
            /** Query */
            query: string;
            /** Reasons */
            reasons: string[];
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
        };
        /**
         * AskedView
         * @description A question of a past day. Nothing of it was stored.
         */
        AskedView: {
            /** Day */
            day: string;
            /** Engine */
            engine: string;
            /** Incomplete */
            incomplete: boolean;
            /** Left Out */
            left_out: string | null;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /** Mask */
            mask: string;
            /** Queries */
            queries: components["schemas"]["AskedQuery"][];
            /** Question Id */
            question_id: string;
            /** Reasons */
            reasons: string[];
            /** Snapshot At */
            snapshot_at: number;
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /**
         * AssetPage
         * @description What a gap affects: entities, or rows where no entity is in them.
         */
        AssetPage: {
            /** Items */
            items: {
                [key: string]: unknown;
            }[];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** AttestationView */
        AttestationView: {
            /** At */
            at: number;
            /** Expires At */
            expires_at: number;
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
            /** Signer */
            signer: string;
            /** Statement */
            statement: string;
        };
        /**
         * AuditEntry
         * @description Who did what to what, when, from where; of a change, what was before and after it.
         */
        AuditEntry: {
            /** Action */
            action: string;
            /** Actor */
            actor: string;
            /**
             * After
             * @default null
             */
            after: unknown;
            /** At */
            at: number;
            /**
             * Before
             * @default null
             */
            before: unknown;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Forwarded
             * @default
             */
            forwarded: string;
            /** Id */
            id: string;
            /**
             * Ip
             * @default
             */
            ip: string;
            /**
             * Name
             * @default
             */
            name: string;
            /** Request Id */
            request_id: string;
            /** Subject */
            subject: string;
        };
        /**
         * AuditPage
         * @description Newest first; a page may have few entries, or none, and yet not be the last.
         */
        AuditPage: {
            /** Items */
            items: components["schemas"]["AuditEntry"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /**
         * AuditQuery
         * @description Days of UTC, both inside; without them the last 30. An action is told by its beginning.
         */
        AuditQuery: {
            /**
             * Action
             * @default
             */
            action: string;
            /**
             * Actor
             * @description Id or e-mail address.
             * @default
             */
            actor: string;
            /**
             * Cursor
             * @description Where to continue: `next_cursor`.
             * @default null
             */
            cursor: string | null;
            /**
             * From Day
             * @default null
             */
            from_day: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 100
             */
            limit: number;
            /**
             * Subject
             * @description A part of it.
             * @default
             */
            subject: string;
            /**
             * To Day
             * @default null
             */
            to_day: string | null;
        };
        /**
         * Bar
         * @description One of the four: `compliant`, `policies`, `evidence`, `gaps`. Only `compliant` has a percentage.
         */
        Bar: {
            /** Formula */
            formula: string;
            /** Id */
            id: string;
            /** Percent */
            percent: number | null;
            /** Segments */
            segments: components["schemas"]["Segment"][];
            /** Title */
            title: string;
        };
        /**
         * BridgeLetter
         * @description What management says of the days between the period before and this one.
         */
        BridgeLetter: {
            /** First Day */
            first_day: string;
            /** Id */
            id: string;
            /** Last Day */
            last_day: string;
            /**
             * Signed On
             * @default
             */
            signed_on: string;
            /** Signer */
            signer: string;
            /** Text */
            text: string;
        };
        /**
         * Cadence
         * @enum {string}
         */
        Cadence: "weekly" | "30-days" | "60-days" | "90-days" | "180-days" | "yearly";
        /**
         * Certificate
         * @description Whether everything a query reads was really read, and what was not.
         */
        Certificate: {
            /** Complete */
            complete: boolean;
            /** Reasons */
            reasons: string[];
            /** Rows */
            rows: components["schemas"]["CompletenessRow"][];
        };
        /** ChangedRow */
        ChangedRow: {
            /** Changes */
            changes: components["schemas"]["PropertyChange"][];
            /** Identity */
            identity: string;
            /**
             * Row
             * @description As it is on the later day.
             */
            row: {
                [key: string]: unknown;
            };
        };
        /**
         * ComparedQueryView
         * @description The lists may be cut; the numbers are of all.
         */
        ComparedQueryView: {
            /** After */
            after: number;
            /** Appeared */
            appeared: number;
            /** Appeared Rows */
            appeared_rows: {
                [key: string]: unknown;
            }[];
            /** Before */
            before: number;
            /** Changed */
            changed: number;
            /** Changed Rows */
            changed_rows: components["schemas"]["ChangedRow"][];
            /** Error */
            error: string;
            /** Name */
            name: string;
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
            /** Same */
            same: number;
            /** Went */
            went: number;
            /** Went Rows */
            went_rows: {
                [key: string]: unknown;
            }[];
        };
        /** ComparisonQuery */
        ComparisonQuery: {
            /**
             * Framework Id
             * @description Whose scope filters apply; empty for none.
             * @default
             */
            framework_id: string;
            /**
             * From
             * @description The earlier day, as 2026-11-23 (UTC).
             */
            from: string;
            /**
             * Limit
             * @description At most this many rows per list.
             * @default 1000
             */
            limit: number;
            /**
             * To
             * @description The later day.
             */
            to: string;
        };
        /**
         * ComparisonView
         * @description Two days of one question or query.
         */
        ComparisonView: {
            /** First */
            first: string;
            /** First Snapshot At */
            first_snapshot_at: number;
            /** First Snapshot Id */
            first_snapshot_id: string;
            /**
             * First Status
             * @enum {string}
             */
            first_status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Last */
            last: string;
            /** Last Snapshot At */
            last_snapshot_at: number;
            /** Last Snapshot Id */
            last_snapshot_id: string;
            /**
             * Last Status
             * @enum {string}
             */
            last_status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /** Queries */
            queries: components["schemas"]["ComparedQueryView"][];
        };
        /**
         * ComplementaryControl
         * @description What somebody else must do for a requirement to be met: a subservice organisation, or the customer.
         */
        ComplementaryControl: {
            /** Id */
            id: string;
            /**
             * Requirements
             * @default []
             */
            requirements: string[];
            /** Text */
            text: string;
        };
        /**
         * CompletenessRow
         * @description One line of a completeness certificate: a step of an instance in one account and region.
         *
         *     `state` says how its newest success stands; `rows` and `edges` are what it read, the changes those
         *     since the run before.
         */
        CompletenessRow: {
            /** Account */
            account: string;
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Denied */
            denied: string[];
            /** Edges */
            edges: number;
            /** Error */
            error: string;
            /** Finished At */
            finished_at: number | null;
            /** Instance */
            instance: string;
            /** Name */
            name: string;
            /** Region */
            region: string;
            /** Removed */
            removed: number;
            /** Rows */
            rows: number;
            /** State */
            state: string;
            /** Step */
            step: string;
            /** Title */
            title: string;
        };
        /** ConfigField */
        ConfigField: {
            /** Help */
            help: string;
            /** Name */
            name: string;
            /** Pattern */
            pattern: string | null;
            /** Required */
            required: boolean;
            /** Secret */
            secret: boolean;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "string" | "boolean" | "number" | "strings";
        };
        /**
         * ConfigurationApplied
         * @description What was changed now. While `left` is not 0, apply again with this `digest`.
         */
        ConfigurationApplied: {
            /** Applied */
            applied: components["schemas"]["ConfigurationChange"][];
            /** Digest */
            digest: string;
            /** Left */
            left: number;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
        };
        /**
         * ConfigurationApply
         * @description `digest` is that of the plan that was looked at.
         */
        ConfigurationApply: {
            /** Digest */
            digest: string;
            /** Files */
            files: components["schemas"]["ConfigurationFile"][];
            /**
             * Prune
             * @default false
             */
            prune?: boolean;
        };
        /**
         * ConfigurationChange
         * @description `kind` is question, control, framework or links; `differences` are empty unless it is a change.
         */
        ConfigurationChange: {
            /**
             * Action
             * @enum {string}
             */
            action: "create" | "change" | "delete";
            /** Differences */
            differences: components["schemas"]["ConfigurationField"][];
            /** Id */
            id: string;
            /** Kind */
            kind: string;
        };
        /** ConfigurationField */
        ConfigurationField: {
            /** After */
            after: unknown;
            /** Before */
            before: unknown;
            /** Path */
            path: string;
        };
        /** ConfigurationFile */
        ConfigurationFile: {
            /** Content */
            content: string;
            /** Path */
            path: string;
        };
        /**
         * ConfigurationFiles
         * @description Every file of the deployment's configuration, by path.
         */
        ConfigurationFiles: {
            /** Files */
            files: components["schemas"]["proofgraph__api__models__configuration__FileView"][];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
        };
        /**
         * ConfigurationPlan
         * @description `unmanaged` things are in the deployment and in no file; they stay unless pruned.
         */
        ConfigurationPlan: {
            /** Changes */
            changes: components["schemas"]["ConfigurationChange"][];
            /** Digest */
            digest: string;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /** Unmanaged */
            unmanaged: components["schemas"]["UnmanagedThing"][];
        };
        /**
         * ConfigurationPlanRequest
         * @description All files of a folder. With `prune`, what no file speaks of is deleted, or as shipped again.
         */
        ConfigurationPlanRequest: {
            /** Files */
            files: components["schemas"]["ConfigurationFile"][];
            /**
             * Prune
             * @default false
             */
            prune?: boolean;
        };
        /**
         * ControlChange
         * @description `owner` names a single one, "" nobody. `seen` takes note of a newer shipped text.
         */
        ControlChange: {
            /**
             * Adopted
             * @default null
             */
            adopted?: boolean | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Expected Evidence
             * @default null
             */
            expected_evidence?: string[] | null;
            /**
             * Frequency
             * @default null
             */
            frequency?: ("continuous" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "annual" | "on-event") | null;
            /**
             * Mode
             * @default null
             */
            mode?: ("automated" | "manual" | "hybrid") | null;
            /**
             * Narrative
             * @default null
             */
            narrative?: string | null;
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Owner
             * @default null
             */
            owner?: string | null;
            /**
             * Owner Role
             * @default null
             */
            owner_role?: string | null;
            /**
             * Owners
             * @description User ids or e-mail addresses.
             * @default null
             */
            owners?: string[] | null;
            /**
             * Procedures
             * @default null
             */
            procedures?: string[] | null;
            /**
             * Questions
             * @default null
             */
            questions?: components["schemas"]["QuestionLinkBody"][] | null;
            /**
             * Satisfies
             * @default null
             */
            satisfies?: {
                [key: string]: string[];
            } | null;
            /**
             * Seen
             * @default false
             */
            seen?: boolean;
            /** @default null */
            test_procedure?: components["schemas"]["TestProcedureBody"] | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Type
             * @default null
             */
            type?: ("preventive" | "detective" | "corrective") | null;
        };
        /**
         * ControlExport
         * @description One control: `summary-pdf`, `evidence-zip`; in every framework that it serves, unless one is named.
         */
        ControlExport: {
            /** Control Id */
            control_id: string;
            /**
             * Framework Id
             * @default
             */
            framework_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "control";
        };
        /** ControlFilters */
        ControlFilters: {
            /**
             * Adopted
             * @default null
             */
            adopted: boolean | null;
            /** Domain */
            domain: string[];
            /**
             * Search
             * @description Words that id or title has.
             * @default
             */
            search: string;
            /** Status */
            status: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE")[];
        };
        /** ControlList */
        ControlList: {
            /** Items */
            items: components["schemas"]["ControlRow"][];
            totals: components["schemas"]["ControlTotals"];
        };
        /**
         * ControlRequirement
         * @description `inherit`: the control's present and future evidence counts for the requirement.
         */
        ControlRequirement: {
            /** Framework */
            framework: string;
            /** Framework Id */
            framework_id: string;
            /** Inherit */
            inherit: boolean;
            /** Ref */
            ref: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /**
         * ControlRow
         * @description `owner` is the first of `owners`. `shipped_changed`: the library has a newer text than was edited.
         */
        ControlRow: {
            /** Adopted */
            adopted: boolean;
            /** Domain */
            domain: string;
            /** Edited */
            edited: boolean;
            /** Frequency */
            frequency: string;
            /** Id */
            id: string;
            /** Mode */
            mode: string;
            /** Owner */
            owner: string;
            /** Owner Role */
            owner_role: string;
            /** Owners */
            owners: string[];
            /** Questions */
            questions: number;
            /** Satisfies */
            satisfies: {
                [key: string]: string[];
            };
            /** Shipped */
            shipped: boolean;
            /** Shipped Changed */
            shipped_changed: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ControlScope
         * @description `framework_id` empty: as every framework that the control serves has evaluated it.
         */
        ControlScope: {
            /** Control Id */
            control_id: string;
            /**
             * Framework Id
             * @default
             */
            framework_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "control";
        };
        /** ControlTotals */
        ControlTotals: {
            /** Adopted */
            adopted: number;
            /** Controls */
            controls: number;
            /** Domains */
            domains: number;
        };
        /**
         * ControlView
         * @description `text` is the narrative as it is edited, with its variables; `narrative` has their values.
         *
         *     `edits` is what people changed in the shipped text, `news` what the library changed in it since.
         */
        ControlView: {
            /** Adopted */
            adopted: boolean;
            /** Description */
            description: string;
            /** Domain */
            domain: string;
            /** Edited */
            edited: boolean;
            /** Edits */
            edits: components["schemas"]["FieldDifference"][];
            /** Etag */
            etag: string;
            /** Exceptions */
            exceptions: components["schemas"]["AcceptedException"][];
            /** Expected Evidence */
            expected_evidence: string[];
            /** Frequency */
            frequency: string;
            /** Id */
            id: string;
            /** Links */
            links: components["schemas"]["QuestionLink"][];
            /** Mode */
            mode: string;
            /** Narrative */
            narrative: string;
            /** News */
            news: components["schemas"]["FieldDifference"][];
            /** Outcomes */
            outcomes: components["schemas"]["QuestionOutcome"][];
            /** Owner */
            owner: string;
            /** Owner Role */
            owner_role: string;
            /** Owners */
            owners: string[];
            /** Procedures */
            procedures: string[];
            /** Questions */
            questions: number;
            /** Requirements */
            requirements: components["schemas"]["ControlRequirement"][];
            /** Satisfies */
            satisfies: {
                [key: string]: string[];
            };
            /** Shipped */
            shipped: boolean;
            /** Shipped Changed */
            shipped_changed: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            test_procedure: components["schemas"]["TestProcedure"];
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /** CustomSection */
        CustomSection: {
            /** Custom */
            custom: boolean;
            /** Id */
            id: string;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
        };
        /** CustomSectionList */
        CustomSectionList: {
            /** Items */
            items: components["schemas"]["CustomSection"][];
        };
        /** DayQuery */
        DayQuery: {
            /**
             * Day
             * @description The graph as it stood at the end of this day (UTC).
             */
            day: string;
            /**
             * Framework Id
             * @description Whose scope filters apply; empty for none.
             * @default
             */
            framework_id: string;
            /**
             * Limit
             * @description At most this many rows per query.
             * @default 1000
             */
            limit: number;
        };
        /**
         * DayQuestion
         * @description A question as it stood on one day; `content` is the digest of its text.
         */
        DayQuestion: {
            /** Content */
            content: string;
            /** Evaluation Id */
            evaluation_id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Left Out */
            left_out: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /** DeletedFramework */
        DeletedFramework: {
            /** Deleted At */
            deleted_at: number;
            /** Deleted By */
            deleted_by: string;
            /** Id */
            id: string;
            /** Restorable Until */
            restorable_until: number;
            /** Title */
            title: string;
            /** Version */
            version: string;
        };
        /** DeletedFrameworkList */
        DeletedFrameworkList: {
            /** Items */
            items: components["schemas"]["DeletedFramework"][];
        };
        /** Deletion */
        Deletion: {
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Unlink
             * @description Take it out of everything that uses it first.
             * @default false
             */
            unlink: boolean;
        };
        /** DeliveryPage */
        DeliveryPage: {
            /** Items */
            items: components["schemas"]["DeliveryView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** DeliveryQuery */
        DeliveryQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
            /**
             * State
             * @default dead
             * @enum {string}
             */
            state: "waiting" | "sending" | "sent" | "unsure" | "dead" | "dropped";
        };
        /**
         * DeliveryView
         * @description `unsure`: handed over without an answer. `dead`: given up. Both can be sent again.
         */
        DeliveryView: {
            /** Attempts */
            attempts: number;
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "digest" | "webhook";
            /** Due */
            due: number;
            /** Ended At */
            ended_at: number | null;
            /** Error */
            error: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Made At */
            made_at: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "sending" | "sent" | "unsure" | "dead" | "dropped";
            /** Target */
            target: string;
        };
        /**
         * DenialView
         * @description A permission that was refused, and what could not be read for it.
         */
        DenialView: {
            /** Count */
            count: number;
            /** Permission */
            permission: string;
            /** Properties */
            properties: string[];
            /** Type */
            type: string;
        };
        /**
         * Description
         * @description An OpenAPI 3.1 document.
         */
        Description: {
            [key: string]: unknown;
        };
        /**
         * DescriptionSection
         * @description A section of the system description.
         */
        DescriptionSection: {
            /** Id */
            id: string;
            /**
             * Text
             * @default
             */
            text: string;
            /** Title */
            title: string;
        };
        /** DomainList */
        DomainList: {
            /** Items */
            items: components["schemas"]["DomainTotals"][];
        };
        /**
         * DomainTotals
         * @description `statuses` counts the adopted controls of the domain by status, `owned` all with an owner.
         */
        DomainTotals: {
            /** Adopted */
            adopted: number;
            /** Controls */
            controls: number;
            /** Domain */
            domain: string;
            /** Owned */
            owned: number;
            /** Statuses */
            statuses: {
                [key: string]: number;
            };
        };
        /**
         * Download
         * @description The presigned link a redirect would go to; it works for 60 seconds.
         */
        Download: {
            /** Expires At */
            expires_at: number;
            /** Filename */
            filename: string;
            /** Url */
            url: string;
        };
        /** DueQuery */
        DueQuery: {
            /**
             * Until
             * @description Items whose reminder, or else expiry, falls before this time.
             */
            until: number;
        };
        /**
         * EngagementChange
         * @description What is given is changed.
         */
        EngagementChange: {
            /**
             * As Of
             * @default null
             */
            as_of?: string | null;
            /**
             * Categories
             * @default null
             */
            categories?: string[] | null;
            /**
             * Description
             * @default null
             */
            description?: components["schemas"]["DescriptionSection"][] | null;
            /**
             * Period End
             * @default null
             */
            period_end?: string | null;
            /**
             * Period Start
             * @default null
             */
            period_start?: string | null;
            /**
             * Retention Days
             * @default null
             */
            retention_days?: number | null;
            /**
             * Scope
             * @default null
             */
            scope?: components["schemas"]["ScopedSystem"][] | null;
            /**
             * Subservice Organisations
             * @default null
             */
            subservice_organisations?: components["schemas"]["SubserviceOrganisation"][] | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Type
             * @default null
             */
            type?: ("type-1" | "type-2") | null;
            /**
             * User Entity Controls
             * @default null
             */
            user_entity_controls?: components["schemas"]["ComplementaryControl"][] | null;
        };
        /** EngagementList */
        EngagementList: {
            /** Items */
            items: components["schemas"]["EngagementView"][];
        };
        /**
         * EngagementRequest
         * @description Type I has `as_of`; Type II has `period_start` and `period_end`. Days as 2026-11-23, both inside.
         */
        EngagementRequest: {
            /**
             * As Of
             * @default null
             */
            as_of?: string | null;
            /**
             * Bridge Letters
             * @default []
             */
            bridge_letters?: components["schemas"]["BridgeLetter"][];
            /**
             * Categories
             * @default []
             */
            categories?: string[];
            /**
             * Description
             * @default []
             */
            description?: components["schemas"]["DescriptionSection"][];
            /** Framework Id */
            framework_id: string;
            /**
             * Period End
             * @default null
             */
            period_end?: string | null;
            /**
             * Period Start
             * @default null
             */
            period_start?: string | null;
            /**
             * Retention Days
             * @default 2557
             */
            retention_days?: number;
            /**
             * Scope
             * @default []
             */
            scope?: components["schemas"]["ScopedSystem"][];
            /**
             * Subservice Organisations
             * @default []
             */
            subservice_organisations?: components["schemas"]["SubserviceOrganisation"][];
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "type-1" | "type-2";
            /**
             * User Entity Controls
             * @default []
             */
            user_entity_controls?: components["schemas"]["ComplementaryControl"][];
        };
        /**
         * EngagementStatus
         * @description The framework over the engagement's period: as it is, or as it was when the engagement was closed.
         */
        EngagementStatus: {
            /** Covered */
            covered: number;
            /** Days */
            days: number;
            /** Evaluated */
            evaluated: number;
            /** First */
            first: string;
            /** Framework Id */
            framework_id: string;
            /** Last */
            last: string;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            longest_not_covered: components["schemas"]["StretchView"] | null;
            /** Period Days */
            period_days: number;
            remediation: components["schemas"]["RemediationView"];
            /** Requirements */
            requirements: components["schemas"]["RequirementOperationView"][];
            /**
             * State
             * @enum {string}
             */
            state: "open" | "closed";
        };
        /**
         * EngagementView
         * @description `retain_until` is set by closing; from then on nothing of it changes.
         */
        EngagementView: {
            /** As Of */
            as_of: string | null;
            /** Categories */
            categories: string[];
            /** Closed At */
            closed_at: number | null;
            /** Closed By */
            closed_by: string;
            /** Created At */
            created_at: number;
            /** Created By */
            created_by: string;
            /** Description */
            description: components["schemas"]["DescriptionSection"][];
            /** Etag */
            etag: string;
            /** Framework Id */
            framework_id: string;
            /**
             * Frozen
             * @description Digest of the picture that closing left; empty while it is open.
             */
            frozen: string;
            /** Id */
            id: string;
            /** Period End */
            period_end: string | null;
            /** Period Start */
            period_start: string | null;
            /** Retain Until */
            retain_until: number | null;
            /** Retention Days */
            retention_days: number;
            /** Scope */
            scope: components["schemas"]["ScopedSystem"][];
            /**
             * State
             * @enum {string}
             */
            state: "open" | "closed";
            /** Subservice Organisations */
            subservice_organisations: components["schemas"]["SubserviceOrganisation"][];
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "type-1" | "type-2";
            /** User Entity Controls */
            user_entity_controls: components["schemas"]["ComplementaryControl"][];
        };
        /** EntityClassView */
        EntityClassView: {
            /** Name */
            name: string;
            /** Types */
            types: string[];
        };
        /** EntityTypeView */
        EntityTypeView: {
            /** Classes */
            classes: string[];
            /** Name */
            name: string;
            /** Properties */
            properties: components["schemas"]["PropertyView"][];
        };
        /**
         * EntityView
         * @description All properties, metadata included.
         */
        EntityView: {
            /** Entity */
            entity: {
                [key: string]: unknown;
            };
            /** Id */
            id: string;
        };
        /**
         * EpisodeView
         * @description A gap, from the change to GAP or ATTENTION until the change to TESTED; `ended_at` null if open.
         */
        EpisodeView: {
            /** Ended At */
            ended_at: number | null;
            /** Started At */
            started_at: number;
            /**
             * Worst
             * @enum {string}
             */
            worst: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /** EvaluationPage */
        EvaluationPage: {
            /** Items */
            items: components["schemas"]["EvaluationView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** EvaluationQuery */
        EvaluationQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Framework Id
             * @description Evaluations of this framework, newest first.
             */
            framework_id: string;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
        };
        /**
         * EvaluationRequest
         * @description What to evaluate of the framework: all of it, one requirement, control or question.
         */
        EvaluationRequest: {
            /**
             * Kind
             * @default framework
             * @enum {string}
             */
            kind?: "framework" | "requirement" | "control" | "question";
            /**
             * Ref
             * @description The requirement's ref, or the id of the control or question.
             * @default
             */
            ref?: string;
        };
        /** EvaluationView */
        EvaluationView: {
            /**
             * Counts
             * @description Requirements by status, once it has ended.
             */
            counts: {
                [key: string]: number;
            };
            /** Error */
            error: string | null;
            /** Finished At */
            finished_at: number | null;
            /** Framework Id */
            framework_id: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            progress: components["schemas"]["Progress"];
            /** Ref */
            ref: string;
            /** Snapshot Id */
            snapshot_id: string | null;
            /** Snapshot Time */
            snapshot_time: number | null;
            /** Started At */
            started_at: number;
            /** Started By */
            started_by: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        };
        /**
         * EvidenceItem
         * @description `number` is of its newest version; one that was removed has `removed_at` and no places.
         */
        EvidenceItem: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Description */
            description: string;
            /** Edited At */
            edited_at: number;
            /** Edited By */
            edited_by: string;
            /** Etag */
            etag: string;
            /** Expires At */
            expires_at: number | null;
            file: components["schemas"]["proofgraph__api__models__evidence__FileView"] | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "link" | "note" | "upload";
            /** Masked */
            masked: number;
            /** Number */
            number: number;
            /** Places */
            places: components["schemas"]["TargetView"][];
            /** Remind At */
            remind_at: number | null;
            /** Removed At */
            removed_at: number | null;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * EvidenceItemChange
         * @description A field left out stays as it is; `places` are all the places from now on.
         */
        EvidenceItemChange: {
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Expires At
             * @default null
             */
            expires_at?: number | null;
            /**
             * Places
             * @default null
             */
            places?: components["schemas"]["NewPlace"][] | null;
            /**
             * Remind At
             * @default null
             */
            remind_at?: number | null;
            /**
             * Text
             * @default null
             */
            text?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Url
             * @default null
             */
            url?: string | null;
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /** EvidenceItemList */
        EvidenceItemList: {
            /** Items */
            items: components["schemas"]["EvidenceItem"][];
        };
        /** EvidenceList */
        EvidenceList: {
            /** Items */
            items: components["schemas"]["EvidenceRow"][];
        };
        /**
         * EvidenceRow
         * @description One piece of evidence of a requirement or control; `from_control` hands it down, if not empty.
         *
         *     `expired` counts no longer. An attestation has its `statement` and `signer`; it is changed through its
         *     own resource.
         */
        EvidenceRow: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Description */
            description: string;
            /** Edited At */
            edited_at: number;
            /** Edited By */
            edited_by: string;
            /** Expired */
            expired: boolean;
            /** Expires At */
            expires_at: number | null;
            file: components["schemas"]["proofgraph__api__models__evidence__FileView"] | null;
            /** From Control */
            from_control: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "link" | "note" | "upload" | "attestation";
            /** Masked */
            masked: number;
            /** Number */
            number: number;
            /** Remind At */
            remind_at: number | null;
            /** Signer */
            signer: string;
            /** Statement */
            statement: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * ExceptionDecision
         * @description Somebody other than who asked approves or rejects; a rejection says why.
         */
        ExceptionDecision: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "approve" | "reject" | "withdraw";
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * ExceptionPage
         * @description Newest first.
         */
        ExceptionPage: {
            /** Items */
            items: components["schemas"]["ExceptionView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** ExceptionQuery */
        ExceptionQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor`.
             * @default null
             */
            cursor: string | null;
            /**
             * Framework Id
             * @description Those that touch this framework.
             * @default
             */
            framework_id: string;
            /**
             * Limit
             * @description At most this many items.
             * @default 100
             */
            limit: number;
            /**
             * State
             * @default null
             */
            state: ("requested" | "approved" | "rejected" | "withdrawn" | "lapsed") | null;
        };
        /**
         * ExceptionView
         * @description `state` is what it comes to now: one that was approved lapses by itself at its end.
         */
        ExceptionView: {
            /** Compensating Control */
            compensating_control: string;
            /** Decided At */
            decided_at: number | null;
            /** Decided By */
            decided_by: string;
            /** Decision */
            decision: string;
            /** Etag */
            etag: string;
            /** Expires At */
            expires_at: number;
            /** Id */
            id: string;
            /** Owner */
            owner: string;
            /** Reason */
            reason: string;
            /** Requested At */
            requested_at: number;
            /** Requested By */
            requested_by: string;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "approved" | "rejected" | "withdrawn" | "lapsed";
            target: components["schemas"]["TargetView"];
        };
        /**
         * ExplainAnswer
         * @description `plan` is readable lines, `sql` what the database runs; `bound` are its values, in their order.
         *
         *     Small graphs are answered over arrays in memory, by the same plan.
         */
        ExplainAnswer: {
            /** Bound */
            bound: unknown[];
            /** Estimated Rows */
            estimated_rows: number;
            /** Plan */
            plan: string[];
            /** Snapshot At */
            snapshot_at: number;
            /** Snapshot Id */
            snapshot_id: string;
            /** Sql */
            sql: string;
            /** Warnings */
            warnings: components["schemas"]["LintFinding"][];
        };
        /**
         * ExplainRequest
         * @description `snapshot_id` or `at` name a past graph; neither means the newest. Sizes differ between graphs.
         */
        ExplainRequest: {
            /**
             * At
             * @description The newest snapshot not after this time.
             * @default null
             */
            at?: number | null;
            /** Parameters */
            parameters?: {
                [key: string]: unknown;
            };
            /** Query */
            query: string;
            /**
             * Snapshot Id
             * @default null
             */
            snapshot_id?: string | null;
            /** Variables */
            variables?: {
                [key: string]: unknown;
            };
        };
        /** ExportPage */
        ExportPage: {
            /** Items */
            items: components["schemas"]["ExportView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /**
         * ExportQuery
         * @description Exports of one framework or one requirement (`ref`) of it, of one control, of policies, or your own of
         *     queries; else all of these.
         */
        ExportQuery: {
            /**
             * About
             * @default null
             */
            about: ("policies" | "queries") | null;
            /**
             * Control Id
             * @default null
             */
            control_id: string | null;
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Framework Id
             * @default null
             */
            framework_id: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
            /**
             * Ref
             * @default null
             */
            ref: string | null;
        };
        /**
         * ExportRequest
         * @description `scope` says of what; `framework_id` alone is short for a whole framework.
         */
        ExportRequest: {
            /**
             * Framework Id
             * @default null
             */
            framework_id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "summary-pdf" | "evidence-zip" | "summary-zip" | "policies-markdown" | "policies-html" | "policies-pdf" | "query-csv" | "query-json" | "query-xlsx";
            /**
             * Scope
             * @default null
             */
            scope?: (components["schemas"]["FrameworkExport"] | components["schemas"]["RequirementExport"] | components["schemas"]["ControlExport"] | components["schemas"]["PoliciesExport"] | components["schemas"]["QueryExport"]) | null;
        };
        /**
         * ExportView
         * @description `scope` is what was asked for; a query's export also has the number and the digest of its rows.
         */
        ExportView: {
            /**
             * Bytes
             * @default null
             */
            bytes: number | null;
            /**
             * Error
             * @default null
             */
            error: string | null;
            /**
             * Filename
             * @default null
             */
            filename: string | null;
            /** Finished At */
            finished_at: number | null;
            /** Framework Id */
            framework_id: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "summary-pdf" | "evidence-zip" | "summary-zip" | "policies-markdown" | "policies-html" | "policies-pdf" | "query-csv" | "query-json" | "query-xlsx";
            /**
             * Manifest Sha256
             * @default null
             */
            manifest_sha256: string | null;
            progress: components["schemas"]["Progress"];
            /**
             * Rows
             * @default null
             */
            rows: number | null;
            /**
             * Rows Sha256
             * @default null
             */
            rows_sha256: string | null;
            /** Scope */
            scope: components["schemas"]["FrameworkScope"] | components["schemas"]["RequirementScope"] | components["schemas"]["ControlScope"] | components["schemas"]["PoliciesScope"] | components["schemas"]["QueryScope"];
            /**
             * Sha256
             * @default null
             */
            sha256: string | null;
            /** Started At */
            started_at: number;
            /** Started By */
            started_by: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        };
        /** FactorConfirmation */
        FactorConfirmation: {
            /** Access Token */
            access_token: string;
            /**
             * Code
             * @description What the app shows now.
             */
            code: string;
        };
        /**
         * FactorRequest
         * @description The access token of one's own sign-in, with the scope `aws.cognito.signin.user.admin`.
         */
        FactorRequest: {
            /** Access Token */
            access_token: string;
        };
        /**
         * FactorSecret
         * @description What an authenticator app is given: the secret, and the same as a URI for a QR code.
         */
        FactorSecret: {
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
        };
        /** FailedInvitation */
        FailedInvitation: {
            /** Email */
            email: string;
            /** Reason */
            reason: string;
        };
        /** FieldChange */
        FieldChange: {
            /** After */
            after: unknown;
            /** Before */
            before: unknown;
            /** Path */
            path: string;
        };
        /**
         * FieldDifference
         * @description `path` is as in `queries[Users without MFA].query`; null stands where nothing is.
         */
        FieldDifference: {
            /** After */
            after: unknown;
            /** Before */
            before: unknown;
            /** Path */
            path: string;
        };
        /**
         * FileLink
         * @description A link that works for 60 seconds.
         */
        FileLink: {
            /** Url */
            url: string;
        };
        /** FilePreview */
        FilePreview: {
            /** Id */
            id: string;
            mapped_controls: components["schemas"]["MappedControls"];
            /** Name */
            name: string;
            /** Notes */
            notes: string[];
            /** Requirements */
            requirements: number;
            /** Sections */
            sections: number;
            /** Type */
            type: string;
            /** Version */
            version: string;
        };
        /** FileQuery */
        FileQuery: {
            /**
             * Number
             * @description An earlier version's file.
             * @default null
             */
            number: number | null;
            /**
             * Redirect
             * @description Answer 302 to the file; otherwise the link itself.
             * @default true
             */
            redirect: boolean;
        };
        /**
         * FilterSet
         * @description Every filter that is given must hold; one holds when the entity has one of its values.
         */
        FilterSet: {
            /**
             * Classes
             * @default []
             */
            classes: string[];
            /**
             * Integration Classes
             * @default []
             */
            integration_classes: string[];
            /**
             * Integration Instances
             * @default []
             */
            integration_instances: string[];
            /**
             * Integration Types
             * @default []
             */
            integration_types: string[];
            /**
             * Types
             * @default []
             */
            types: string[];
        };
        /** FormatAnswer */
        FormatAnswer: {
            /** Formatted */
            formatted: string;
        };
        /** FormatRequest */
        FormatRequest: {
            /** Query */
            query: string;
        };
        /**
         * FrameworkChange
         * @description What is left out stays as it is.
         */
        FrameworkChange: {
            /**
             * Scope
             * @default null
             */
            scope?: components["schemas"]["ScopeRule"][] | null;
            /** @default null */
            summary_settings?: components["schemas"]["SummarySettingsChange"] | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
        };
        /**
         * FrameworkDifference
         * @description What an update would change; nothing is stored. `digest` names the text, for the update itself.
         *
         *     `keeps` counts the refs with something linked, set or answered that stay. `loses` are removed ones: what
         *     they have shows nowhere, stays kept under the ref, and is back when the ref is.
         */
        FrameworkDifference: {
            /** About */
            about: components["schemas"]["FieldChange"][];
            /** Added */
            added: components["schemas"]["TextPlace"][];
            /** Changed */
            changed: components["schemas"]["TextChange"][];
            /** Digest */
            digest: string;
            /** Keeps */
            keeps: number;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /** Loses */
            loses: components["schemas"]["KeptThings"][];
            mapped_controls: components["schemas"]["MappedControls"];
            /** Nothing */
            nothing: boolean;
            /** Removed */
            removed: components["schemas"]["TextPlace"][];
            /** Sections Added */
            sections_added: components["schemas"]["TextPlace"][];
            /** Sections Changed */
            sections_changed: components["schemas"]["TextChange"][];
            /** Sections Removed */
            sections_removed: components["schemas"]["TextPlace"][];
            /**
             * Superseded
             * @description Custom requirements whose ref the new text has itself.
             */
            superseded: string[];
            /** Unchanged */
            unchanged: number;
        };
        /**
         * FrameworkExport
         * @description A whole framework: `summary-pdf`, `summary-zip`, `evidence-zip`.
         */
        FrameworkExport: {
            /** Framework Id */
            framework_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "framework";
        };
        /**
         * FrameworkFile
         * @description A file: its bytes in base64, or the id of an upload where it is larger than about 4 MB.
         */
        FrameworkFile: {
            /**
             * Catalogs
             * @description OSCAL catalogs, in base64, that a profile selects from.
             */
            catalogs?: string[];
            /**
             * Content
             * @default null
             */
            content?: string | null;
            /** Filename */
            filename: string;
            /**
             * Upload
             * @default null
             */
            upload?: string | null;
        };
        /**
         * FrameworkImport
         * @description `id` and `title` stand for those that the name in the file gives.
         */
        FrameworkImport: {
            file: components["schemas"]["FrameworkFile"];
            /**
             * Id
             * @default null
             */
            id?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
        };
        /**
         * FrameworkInstall
         * @description With `categories`, requirements of the standard's other categories do not apply at first.
         */
        FrameworkInstall: {
            /** Categories */
            categories?: string[];
            /** Standard */
            standard: string;
        };
        /** FrameworkList */
        FrameworkList: {
            /** Items */
            items: components["schemas"]["FrameworkSummary"][];
        };
        /**
         * FrameworkOperationView
         * @description A framework over a period; a day counts as covered when every requirement that applies was.
         */
        FrameworkOperationView: {
            /** Covered */
            covered: number;
            /** Days */
            days: number;
            /** Evaluated */
            evaluated: number;
            /** First */
            first: string;
            /** Framework Id */
            framework_id: string;
            /** Last */
            last: string;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            longest_not_covered: components["schemas"]["StretchView"] | null;
            /** Period Days */
            period_days: number;
            remediation: components["schemas"]["RemediationView"];
            /** Requirements */
            requirements: components["schemas"]["RequirementOperationView"][];
        };
        /** FrameworkScope */
        FrameworkScope: {
            /** Framework Id */
            framework_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "framework";
        };
        /**
         * FrameworkSettings
         * @description What people set on a framework, with the ETag that its changes need.
         */
        FrameworkSettings: {
            /** Etag */
            etag: string;
            /** Id */
            id: string;
            /**
             * In Scope
             * @description The chosen categories; none means all.
             */
            in_scope: string[];
            /** Installed At */
            installed_at: number;
            /** Scope */
            scope: {
                [key: string]: unknown;
            }[];
            /**
             * Source
             * @enum {string}
             */
            source: "shipped" | "imported" | "own";
            /** Standard */
            standard: string;
            summary_settings: components["schemas"]["SummarySettings"];
            /** Text Number */
            text_number: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
            /** Updated At */
            updated_at: number;
            /** Version */
            version: string;
        };
        /** FrameworkSummary */
        FrameworkSummary: {
            /** Applicable */
            applicable: number;
            /** Bars */
            bars: components["schemas"]["Bar"][];
            /** Compliant Percent */
            compliant_percent: number;
            /**
             * Exceptions
             * @description Exceptions that count now for anything in it.
             * @default 0
             */
            exceptions: number;
            /** Id */
            id: string;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /** Title */
            title: string;
            /** Total */
            total: number;
            /**
             * Trend
             * @description The last 90 days on which something was evaluated.
             */
            trend: components["schemas"]["TrendDay"][];
            /** Type */
            type: string;
            /** Version */
            version: string;
        };
        /**
         * FrameworkUpdate
         * @description A newer text: a file, or with `shipped` the text that Proofgraph ships now.
         *
         *     `digest` is the one of the difference that was looked at; another text is then refused.
         */
        FrameworkUpdate: {
            /**
             * Digest
             * @default null
             */
            digest?: string | null;
            /** @default null */
            file?: components["schemas"]["FrameworkFile"] | null;
            /**
             * Shipped
             * @default false
             */
            shipped?: boolean;
        };
        /**
         * FrameworkUpload
         * @description Send the file by PUT to `url` with these headers, then name `id` as a file's `upload`.
         */
        FrameworkUpload: {
            /** Expires At */
            expires_at: number;
            /** Headers */
            headers: {
                [key: string]: string;
            };
            /** Id */
            id: string;
            /** Url */
            url: string;
        };
        /** FrameworkView */
        FrameworkView: {
            /** Applicable */
            applicable: number;
            /** Bars */
            bars: components["schemas"]["Bar"][];
            /** Categories */
            categories: string[];
            /** Compliant Percent */
            compliant_percent: number;
            /**
             * Evaluation Id
             * @description The evaluation these figures come from.
             * @default null
             */
            evaluation_id: string | null;
            /**
             * Exceptions
             * @description Exceptions that count now for anything in it.
             * @default 0
             */
            exceptions: number;
            /** Id */
            id: string;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /**
             * Scope
             * @description Scope filters of the framework; none means everything.
             */
            scope: {
                [key: string]: unknown;
            }[];
            /** Sections */
            sections: components["schemas"]["SectionView"][];
            /**
             * Snapshot Id
             * @default null
             */
            snapshot_id: string | null;
            /** Summary */
            summary: string;
            summary_settings: components["schemas"]["SummarySettings"];
            /** Title */
            title: string;
            /** Total */
            total: number;
            /**
             * Trend
             * @description The last 90 days on which something was evaluated.
             */
            trend: components["schemas"]["TrendDay"][];
            /** Type */
            type: string;
            /** Version */
            version: string;
        };
        /** GapException */
        GapException: {
            /** Expires At */
            expires_at: number;
            /** Id */
            id: string;
            /** Owner */
            owner: string;
            /** Reason */
            reason: string;
        };
        /**
         * GapFilter
         * @description Values of one field are alternatives; fields are all required.
         */
        GapFilter: {
            /**
             * Account
             * @default []
             */
            account: string[];
            /**
             * Framework
             * @default []
             */
            framework: string[];
            /**
             * Instance
             * @description Integration instances by id.
             * @default []
             */
            instance: string[];
            /**
             * Integration
             * @description Kinds of integration, as `aws`.
             * @default []
             */
            integration: string[];
            /**
             * Max Age Days
             * @default null
             */
            max_age_days: number | null;
            /**
             * Min Age Days
             * @default null
             */
            min_age_days: number | null;
            /**
             * Search
             * @default
             */
            search: string;
            /**
             * Severity
             * @default []
             */
            severity: ("critical" | "high" | "medium" | "low")[];
            /**
             * Status
             * @default []
             */
            status: ("GAP" | "ATTENTION")[];
            /**
             * Type
             * @description Types of affected entities.
             * @default []
             */
            type: string[];
        };
        /** GapPage */
        GapPage: {
            /** Items */
            items: components["schemas"]["GapTableRow"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * GapPlace
         * @description How many affected entities one instance has of one type in one account.
         */
        GapPlace: {
            /** Account */
            account: string;
            /** Affected */
            affected: number;
            /** Instance */
            instance: string;
            /** Type */
            type: string;
        };
        /** GapQuery */
        GapQuery: {
            /**
             * Account
             * @default []
             */
            account: string[];
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Framework
             * @default []
             */
            framework: string[];
            /**
             * Instance
             * @description Integration instances by id.
             * @default []
             */
            instance: string[];
            /**
             * Integration
             * @description Kinds of integration, as `aws`.
             * @default []
             */
            integration: string[];
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
            /**
             * Max Age Days
             * @default null
             */
            max_age_days: number | null;
            /**
             * Min Age Days
             * @default null
             */
            min_age_days: number | null;
            /**
             * Search
             * @default
             */
            search: string;
            /**
             * Severity
             * @default []
             */
            severity: ("critical" | "high" | "medium" | "low")[];
            /**
             * Status
             * @default []
             */
            status: ("GAP" | "ATTENTION")[];
            /**
             * Type
             * @description Types of affected entities.
             * @default []
             */
            type: string[];
        };
        /**
         * GapTableRow
         * @description A failing question of a framework; `since` is the snapshot on which it first had this status.
         */
        GapTableRow: {
            /** Affected */
            affected: number;
            /** Age Days */
            age_days: number;
            /** Evaluation Id */
            evaluation_id: string;
            /** Exceptions */
            exceptions: components["schemas"]["GapException"][];
            /** Framework */
            framework: string;
            /** Framework Id */
            framework_id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Integrations */
            integrations: string[];
            /** Places */
            places: components["schemas"]["GapPlace"][];
            /** Question Id */
            question_id: string;
            /** Refs */
            refs: string[];
            /** Remediation */
            remediation: string;
            /** Severity */
            severity: string;
            /** Since */
            since: number;
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /**
         * GroupChange
         * @description What is left out stays; `policy` null takes the policy away.
         */
        GroupChange: {
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Mfa
             * @default null
             */
            mfa?: boolean | null;
            /**
             * Permissions
             * @default null
             */
            permissions?: components["schemas"]["Permission"][] | null;
            /** @default null */
            policy?: components["schemas"]["PolicyModel"] | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
        };
        /**
         * GroupDetail
         * @description `permissions` with what they imply. `mfa`: members sign in with a second factor.
         */
        GroupDetail: {
            /** Description */
            description: string;
            /** Etag */
            etag: string;
            /** Mfa */
            mfa: boolean;
            /** Name */
            name: string;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            policy: components["schemas"]["PolicyModel"] | null;
            /** Shipped */
            shipped: boolean;
            /** Title */
            title: string;
        };
        /** GroupList */
        GroupList: {
            /** Items */
            items: components["schemas"]["GroupDetail"][];
        };
        /** GroupRequest */
        GroupRequest: {
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Mfa
             * @default false
             */
            mfa?: boolean;
            /** Name */
            name: string;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            /** @default null */
            policy?: components["schemas"]["PolicyModel"] | null;
            /** Title */
            title: string;
        };
        /** GroupView */
        GroupView: {
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * HeadView
         * @description A signed head: the hash of the newest entry at a time.
         */
        HeadView: {
            /** At */
            at: number;
            /** Fingerprint */
            fingerprint: string;
            /** Hash */
            hash: string;
            /** Number */
            number: number;
            /** Public Key */
            public_key: string;
            /** Signature */
            signature: string;
        };
        /** Health */
        Health: {
            /** Status */
            status: string;
            /** Version */
            version: string;
        };
        /**
         * HistoryDay
         * @description What a requirement was at the last evaluation of one day (UTC), and what made it so.
         *
         *     A day is covered when every question that counts was answered, from a graph at most 48 hours old. Where
         *     it is not, the status is UNKNOWN, and `evaluated` is what an evaluation of that day said all the same.
         */
        HistoryDay: {
            /** At */
            at: number | null;
            /** Covered */
            covered: boolean;
            /** Day */
            day: string;
            /** Evaluated */
            evaluated: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE") | null;
            /** Evaluation Id */
            evaluation_id: string | null;
            /** Incomplete */
            incomplete: boolean;
            /**
             * Questions
             * @description Told of periods up to 92 days.
             */
            questions: {
                [key: string]: components["schemas"]["DayQuestion"];
            } | null;
            /** Snapshot Id */
            snapshot_id: string | null;
            /** Snapshot Time */
            snapshot_time: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /**
         * HistoryEntry
         * @description A change of status, with the evaluation that brought it.
         */
        HistoryEntry: {
            /** At */
            at: number;
            /** Evaluation Id */
            evaluation_id: string;
            /** Previous */
            previous: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE") | null;
            /** Reasons */
            reasons: string[];
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /** HistoryView */
        HistoryView: {
            /** Days */
            days: components["schemas"]["HistoryDay"][];
            /** Edits */
            edits: components["schemas"]["QueryEditView"][];
            /** Entries */
            entries: components["schemas"]["HistoryEntry"][];
            /** Framework Id */
            framework_id: string;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /** Ref */
            ref: string;
        };
        /**
         * InstanceChange
         * @description A field left out stays as it is. A `config` replaces the old one; secrets left out of it stay.
         */
        InstanceChange: {
            /**
             * Config
             * @default null
             */
            config?: {
                [key: string]: unknown;
            } | null;
            /**
             * Enabled
             * @default null
             */
            enabled?: boolean | null;
            /**
             * Interval Hours
             * @default null
             */
            interval_hours?: number | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: {
                [key: string]: string;
            } | null;
        };
        /** InstanceCreate */
        InstanceCreate: {
            /** Config */
            config?: {
                [key: string]: unknown;
            };
            /**
             * Enabled
             * @default true
             */
            enabled?: boolean;
            /** Integration */
            integration: string;
            /**
             * Interval Hours
             * @default 24
             */
            interval_hours?: number;
            /** Name */
            name: string;
            /** Tags */
            tags?: {
                [key: string]: string;
            };
        };
        /**
         * InstanceHealth
         * @description How an instance's newest job ended; `message` says it in words.
         */
        InstanceHealth: {
            /** Enabled */
            enabled: boolean;
            /** Id */
            id: string;
            /** Integration */
            integration: string;
            /** Last Finished At */
            last_finished_at: number | null;
            /** Last State */
            last_state: ("running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled") | null;
            /** Message */
            message: string;
            /** Name */
            name: string;
        };
        /** InstancePage */
        InstancePage: {
            /** Items */
            items: components["schemas"]["InstanceView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /**
         * InstanceView
         * @description A configured integration; secrets are never answered, `secrets` names those that are set.
         */
        InstanceView: {
            /** Accounts */
            accounts: string[];
            /** Config */
            config: {
                [key: string]: unknown;
            };
            /** Created At */
            created_at: number;
            /** Enabled */
            enabled: boolean;
            /** Etag */
            etag: string;
            /** Id */
            id: string;
            /** Integration */
            integration: string;
            /** Interval Hours */
            interval_hours: number;
            /** Last Finished At */
            last_finished_at: number | null;
            /** Last State */
            last_state: ("running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled") | null;
            /** Message */
            message: string;
            /** Name */
            name: string;
            /** Regions */
            regions: string[];
            /** Secrets */
            secrets: string[];
            /** Tags */
            tags: {
                [key: string]: string;
            };
            /** Updated At */
            updated_at: number;
        };
        /** IntegrationList */
        IntegrationList: {
            /** Items */
            items: components["schemas"]["IntegrationView"][];
        };
        /**
         * IntegrationView
         * @description One kind of integration, as declared in the catalogue.
         */
        IntegrationView: {
            /** Classes */
            classes: string[];
            /** Config Fields */
            config_fields: components["schemas"]["ConfigField"][];
            /** Description */
            description: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
            /** Steps */
            steps: components["schemas"]["StepView"][];
            /** Title */
            title: string;
        };
        /**
         * InvitationFile
         * @description CSV with a header of `email` and, as wanted, `name`, `groups` (semicolons between) and `external`.
         */
        InvitationFile: {
            /** Csv */
            csv: string;
        };
        /** InvitationRequest */
        InvitationRequest: {
            /** Email */
            email: string;
            /**
             * External
             * @default false
             */
            external?: boolean;
            /** Groups */
            groups?: string[];
            /**
             * Name
             * @default
             */
            name?: string;
        };
        /**
         * InvitationsView
         * @description `failed`: whom the user pool would not take. A row at fault refuses the file before that.
         */
        InvitationsView: {
            /** Failed */
            failed: components["schemas"]["FailedInvitation"][];
            /** Invited */
            invited: components["schemas"]["UserView"][];
        };
        /**
         * ItemChange
         * @description Either a move to a state, with a note, or management's response to an exception.
         */
        ItemChange: {
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Response
             * @default
             */
            response?: string;
            /**
             * State
             * @default null
             */
            state?: ("requested" | "provided" | "tested" | "exception") | null;
        };
        /** ItemVersion */
        ItemVersion: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Item */
            item: {
                [key: string]: unknown;
            };
            /** Number */
            number: number;
            /** Why */
            why: string;
        };
        /** ItemVersionList */
        ItemVersionList: {
            /** Items */
            items: components["schemas"]["ItemVersion"][];
        };
        /** JobDetail */
        JobDetail: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Entities */
            entities: number;
            /** Failed Units */
            failed_units: number;
            /** Finished At */
            finished_at: number | null;
            /** Id */
            id: string;
            /** Instance Id */
            instance_id: string;
            /** Integration */
            integration: string;
            /** Log */
            log: components["schemas"]["LogLineView"][];
            /** Message */
            message: string;
            progress: components["schemas"]["Progress"];
            /** Relationships */
            relationships: number;
            /** Removed */
            removed: number;
            /** Snapshot Id */
            snapshot_id: string | null;
            /** Started At */
            started_at: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled";
            /** Trigger */
            trigger: string;
            /** Units */
            units: components["schemas"]["UnitView"][];
        };
        /** JobPage */
        JobPage: {
            /** Items */
            items: components["schemas"]["JobView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /**
         * JobView
         * @description One collection. `progress` counts units; `message` says in words how it ended.
         */
        JobView: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Entities */
            entities: number;
            /** Failed Units */
            failed_units: number;
            /** Finished At */
            finished_at: number | null;
            /** Id */
            id: string;
            /** Instance Id */
            instance_id: string;
            /** Integration */
            integration: string;
            /** Message */
            message: string;
            progress: components["schemas"]["Progress"];
            /** Relationships */
            relationships: number;
            /** Removed */
            removed: number;
            /** Snapshot Id */
            snapshot_id: string | null;
            /** Started At */
            started_at: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled";
            /** Trigger */
            trigger: string;
        };
        /**
         * JourneyStep
         * @description One of the first steps of a new deployment.
         */
        JourneyStep: {
            /** Done */
            done: boolean;
            /** Id */
            id: string;
            /** Title */
            title: string;
        };
        /**
         * KeptThings
         * @description What is kept under a ref, as counts: links, applicability, answers, attestations, standing.
         */
        KeptThings: {
            /** Held */
            held: {
                [key: string]: number;
            };
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /** KeyList */
        KeyList: {
            /** Items */
            items: components["schemas"]["KeyView"][];
        };
        /** KeyQuery */
        KeyQuery: {
            /**
             * Everybody
             * @description Those of all users; it needs `users:read`.
             * @default false
             */
            everybody: boolean;
        };
        /** KeyRequest */
        KeyRequest: {
            /**
             * Days
             * @description How long it works.
             * @default 90
             */
            days?: number;
            /** Name */
            name: string;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
        };
        /** KeyView */
        KeyView: {
            /** Created At */
            created_at: number;
            /** Expires At */
            expires_at: number;
            /** Id */
            id: string;
            /** Last Used At */
            last_used_at: number | null;
            /** Name */
            name: string;
            /** Owner */
            owner: string;
            /** Owner Email */
            owner_email: string;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            /** Revoked At */
            revoked_at: number | null;
        };
        /**
         * Kind
         * @description `<about>.<what>`. A duty reaches its person whatever they prefer; see `DUTIES`.
         * @enum {string}
         */
        Kind: "review.due" | "review.reminder" | "review.overdue" | "review.escalated" | "request.assigned" | "request.reminder" | "request.overdue" | "request.fulfilled" | "request.returned" | "request.accepted" | "audit.invited" | "audit.moved" | "audit.overdue" | "audit.closed" | "comment.added" | "comment.mention" | "policy.review" | "policy.decided" | "policy.accept" | "policy.reminder" | "evidence.expiring" | "exception.expiring" | "status.changed" | "collection.failed";
        /**
         * LedgerEntry
         * @description `item` and `statement` are digests: of what was entered, and of who, when and why.
         */
        LedgerEntry: {
            /** At */
            at: number;
            /** Hash */
            hash: string;
            /** Item */
            item: string;
            /** Kind */
            kind: string;
            /** Number */
            number: number;
            /** Previous */
            previous: string;
            /** Statement */
            statement: string;
        };
        /**
         * LedgerFault
         * @description `about`: `entry`, `head:<time>`, `statement` or `item`; `recovered_by` is the entry that tells it.
         */
        LedgerFault: {
            /** About */
            about: string;
            /** Number */
            number: number;
            /** Recovered By */
            recovered_by: number | null;
            /** What */
            what: string;
        };
        /**
         * LedgerView
         * @description `waiting` notes are kept and not entered yet. `fingerprint` is that of this deployment's key.
         */
        LedgerView: {
            /** Entries */
            entries: number;
            /** Fingerprint */
            fingerprint: string;
            newest: components["schemas"]["LedgerEntry"] | null;
            signed_head: components["schemas"]["HeadView"] | null;
            /** Signed Heads */
            signed_heads: number;
            /** Waiting */
            waiting: number;
        };
        /** LinkedControl */
        LinkedControl: {
            /** Adopted */
            adopted: boolean;
            /** Domain */
            domain: string;
            /** Exceptions */
            exceptions: components["schemas"]["AcceptedException"][];
            /** Id */
            id: string;
            /**
             * Inherit
             * @description Whether the control's evidence counts for the requirement.
             */
            inherit: boolean;
            /** Owner */
            owner: string;
            /** Questions */
            questions: components["schemas"]["QuestionOutcome"][];
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /** LintAnswer */
        LintAnswer: {
            /** Findings */
            findings: components["schemas"]["LintFinding"][];
            /**
             * Formatted
             * @description The query as the formatter writes it; null on errors.
             * @default null
             */
            formatted: string | null;
        };
        /**
         * LintFinding
         * @description Places count from 1. A query with an error cannot run; with a warning it may not mean what it says.
         */
        LintFinding: {
            /** Code */
            code: string;
            /** Column */
            column: number;
            /** Line */
            line: number;
            /** Message */
            message: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
            /** Suggestion */
            suggestion: string | null;
            /** Text */
            text: string;
        };
        /** LintRequest */
        LintRequest: {
            /** Query */
            query: string;
        };
        /** LogLineView */
        LogLineView: {
            /**
             * Level
             * @enum {string}
             */
            level: "info" | "warning" | "error";
            /** Text */
            text: string;
            /** Time */
            time: number;
        };
        /**
         * MappedControls
         * @description Controls that the file maps requirements to: how many links come of it, and which do not exist.
         */
        MappedControls: {
            /** Links */
            links: number;
            /** Unknown */
            unknown: string[];
        };
        /**
         * Me
         * @description The caller with the rights that hold now; `permissions` is what the app offers by.
         *
         *     `groups` are those the caller acts as, `member_of` all of theirs: one can be named in `X-Act-As`.
         *     `needs_factor`: nothing is permitted until a second factor is set up. `restricted`: a query policy hides
         *     a part of the graph; `sees_counts`: figures counted over all of it are shown all the same.
         */
        Me: {
            /** Email */
            email: string;
            /** External */
            external: boolean;
            /** Groups */
            groups: components["schemas"]["GroupView"][];
            /** Id */
            id: string;
            /**
             * Key
             * @description The API key that was used, if one was.
             */
            key: string | null;
            /** Member Of */
            member_of: components["schemas"]["GroupView"][];
            /** Name */
            name: string;
            /** Needs Factor */
            needs_factor: boolean;
            /** Permissions */
            permissions: string[];
            /** Restricted */
            restricted: boolean;
            /** Sees Counts */
            sees_counts: boolean;
        };
        /** MembershipRequest */
        MembershipRequest: {
            /** Group */
            group: string;
        };
        /** NamedQuery */
        NamedQuery: {
            /** Name */
            name: string;
            /** Query */
            query: string;
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
        };
        /** NamedQueryBody */
        NamedQueryBody: {
            /** Name */
            name: string;
            /** Query */
            query: string;
            /**
             * Results Are
             * @default null
             */
            results_are: ("GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE") | null;
        };
        /**
         * Neighbour
         * @description The requirement before or after, in the framework's order.
         */
        Neighbour: {
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /** NeighbourPage */
        NeighbourPage: {
            /** Id */
            id: string;
            /** Items */
            items: components["schemas"]["NeighbourView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** NeighbourQuery */
        NeighbourQuery: {
            /**
             * Cursor
             * @default null
             */
            cursor: string | null;
            /**
             * Direction
             * @default both
             * @enum {string}
             */
            direction: "out" | "in" | "both";
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /**
             * Verb
             * @default null
             */
            verb: string | null;
        };
        /**
         * NeighbourView
         * @description An edge of the entity and what is at its other end (null where that was not collected).
         */
        NeighbourView: {
            /**
             * Direction
             * @enum {string}
             */
            direction: "out" | "in";
            /** Entity */
            entity: {
                [key: string]: unknown;
            } | null;
            /** Relationship */
            relationship: {
                [key: string]: unknown;
            };
            /** Verb */
            verb: string;
        };
        /**
         * NewAttestation
         * @description Who is signed in signs.
         */
        NewAttestation: {
            /** Expires At */
            expires_at: number;
            /** Statement */
            statement: string;
        };
        /** NewControl */
        NewControl: {
            /**
             * Adopted
             * @default null
             */
            adopted?: boolean | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Expected Evidence
             * @default null
             */
            expected_evidence?: string[] | null;
            /**
             * Frequency
             * @default null
             */
            frequency?: ("continuous" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "annual" | "on-event") | null;
            /** Id */
            id: string;
            /**
             * Mode
             * @default null
             */
            mode?: ("automated" | "manual" | "hybrid") | null;
            /**
             * Narrative
             * @default null
             */
            narrative?: string | null;
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Owner Role
             * @default null
             */
            owner_role?: string | null;
            /**
             * Owners
             * @description User ids or e-mail addresses.
             * @default null
             */
            owners?: string[] | null;
            /**
             * Procedures
             * @default null
             */
            procedures?: string[] | null;
            /**
             * Questions
             * @default null
             */
            questions?: components["schemas"]["QuestionLinkBody"][] | null;
            /**
             * Satisfies
             * @default null
             */
            satisfies?: {
                [key: string]: string[];
            } | null;
            /** @default null */
            test_procedure?: components["schemas"]["TestProcedureBody"] | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Type
             * @default null
             */
            type?: ("preventive" | "detective" | "corrective") | null;
        };
        /** NewControlLink */
        NewControlLink: {
            /** Control Id */
            control_id: string;
        };
        /**
         * NewEvidenceItem
         * @description A link has a `url`, a note a `text`. Files come as uploads.
         */
        NewEvidenceItem: {
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Expires At
             * @default null
             */
            expires_at?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "link" | "note";
            /** Places */
            places: components["schemas"]["NewPlace"][];
            /**
             * Remind At
             * @default null
             */
            remind_at?: number | null;
            /**
             * Text
             * @default
             */
            text?: string;
            /** Title */
            title: string;
            /**
             * Url
             * @default
             */
            url?: string;
        };
        /**
         * NewException
         * @description What the risk is accepted for, why, by whom it is answered for, and what is done instead.
         */
        NewException: {
            /** Compensating Control */
            compensating_control: string;
            /** Expires At */
            expires_at: number;
            /** Owner */
            owner: string;
            /** Reason */
            reason: string;
            target: components["schemas"]["NewTarget"];
        };
        /**
         * NewFile
         * @description A file that was sent becomes the newest version of an item.
         */
        NewFile: {
            /** Upload Id */
            upload_id: string;
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /**
         * NewFramework
         * @description A framework of the organisation's own; sections and requirements are added to it.
         */
        NewFramework: {
            /**
             * Id
             * @default null
             */
            id?: string | null;
            /**
             * Summary
             * @default
             */
            summary?: string;
            /** Title */
            title: string;
            /**
             * Type
             * @default standard
             * @enum {string}
             */
            type?: "standard" | "benchmark" | "questionnaire";
            /**
             * Version
             * @default
             */
            version?: string;
        };
        /** NewFrameworkUpload */
        NewFrameworkUpload: {
            /** Bytes */
            bytes: number;
        };
        /**
         * NewKey
         * @description `text` is the key itself. It is told this once.
         */
        NewKey: {
            key: components["schemas"]["KeyView"];
            /** Text */
            text: string;
        };
        /** NewParameter */
        NewParameter: {
            /**
             * Description
             * @default
             */
            description?: string;
            /** Name */
            name: string;
            /**
             * Secret
             * @default false
             */
            secret?: boolean;
            /** Value */
            value: string | boolean | number | (string | boolean | number)[];
        };
        /**
         * NewPlace
         * @description A requirement by `framework_id` and its ref as `id`, or a control by its `id`.
         */
        NewPlace: {
            /**
             * Framework Id
             * @default
             */
            framework_id: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "requirement" | "control";
        };
        /**
         * NewPolicy
         * @description Either `template`, or a document of your own: `id`, `kind`, `title`, `domain`, `summary`, `source`.
         */
        NewPolicy: {
            /**
             * Adopted
             * @default null
             */
            adopted?: boolean | null;
            /**
             * Considerations
             * @default null
             */
            considerations?: string[] | null;
            /**
             * Controls
             * @default null
             */
            controls?: string[] | null;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Id
             * @default null
             */
            id?: string | null;
            /**
             * Implements
             * @description The policy that a procedure carries out.
             * @default null
             */
            implements?: string | null;
            /**
             * Kind
             * @default policy
             * @enum {string}
             */
            kind?: "policy" | "procedure" | "reference";
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Order
             * @default null
             */
            order?: number | null;
            /**
             * Provider
             * @default null
             */
            provider?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Summary
             * @default null
             */
            summary?: string | null;
            /**
             * Template
             * @default null
             */
            template?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Type
             * @default null
             */
            type?: ("administrative" | "technical" | "operational" | "physical" | "informative") | null;
        };
        /** NewQuestion */
        NewQuestion: {
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /** Id */
            id: string;
            /**
             * Integrations
             * @default null
             */
            integrations?: string[] | null;
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Queries
             * @default null
             */
            queries?: components["schemas"]["NamedQueryBody"][] | null;
            /**
             * Remediation
             * @default null
             */
            remediation?: string | null;
            /**
             * Requirements
             * @default null
             */
            requirements?: {
                [key: string]: string[];
            } | null;
            /**
             * Severity
             * @default null
             */
            severity?: ("critical" | "high" | "medium" | "low") | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Trend
             * @description Keep each day's counts.
             * @default null
             */
            trend?: boolean | null;
            /**
             * Values
             * @description Stored for its placeholders.
             * @default null
             */
            values?: {
                [key: string]: string | boolean | number | (string | boolean | number)[];
            } | null;
        };
        /**
         * NewRequirement
         * @description `after` is the ref it stands behind in its section; left out: the last, empty: the first.
         */
        NewRequirement: {
            /**
             * After
             * @default null
             */
            after?: string | null;
            /**
             * Category
             * @default null
             */
            category?: string | null;
            /**
             * Considerations
             * @default null
             */
            considerations?: string[] | null;
            /** Ref */
            ref: string;
            /** Section */
            section: string;
            /**
             * Summary
             * @default null
             */
            summary?: string | null;
            /** Title */
            title: string;
            /**
             * Typical Evidence
             * @default null
             */
            typical_evidence?: string[] | null;
            /**
             * Web Link
             * @default null
             */
            web_link?: string | null;
        };
        /** NewRequirementLink */
        NewRequirementLink: {
            /** Framework Id */
            framework_id: string;
            /**
             * Inherit
             * @description The control's present and future evidence counts there.
             * @default true
             */
            inherit?: boolean;
            /** Ref */
            ref: string;
        };
        /**
         * NewSection
         * @description `after` is the id of the section it stands behind; left out: the last, empty: the first.
         */
        NewSection: {
            /**
             * After
             * @default null
             */
            after?: string | null;
            /**
             * Summary
             * @default
             */
            summary?: string;
            /** Title */
            title: string;
        };
        /**
         * NewTarget
         * @description A requirement by `framework_id` and its ref as `id`, or a control or question by its `id`.
         */
        NewTarget: {
            /**
             * Framework Id
             * @default
             */
            framework_id: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "requirement" | "control" | "question";
        };
        /**
         * NewUpload
         * @description Only kinds of file that can be looked into, up to 100 MB.
         */
        NewUpload: {
            /** Bytes */
            bytes: number;
            /** Filename */
            filename: string;
        };
        /** NoticePage */
        NoticePage: {
            /** Items */
            items: components["schemas"]["NoticeView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /**
             * Unread
             * @description Unread ones among the newest 100.
             */
            unread: number;
        };
        /** NoticesRead */
        NoticesRead: {
            /** Ids */
            ids: string[];
        };
        /**
         * NoticeView
         * @description `link` is a path of the app.
         */
        NoticeView: {
            /** At */
            at: number;
            /** Body */
            body: string;
            /** Id */
            id: string;
            kind: components["schemas"]["Kind"];
            /** Link */
            link: string;
            /** Read At */
            read_at: number | null;
            /** Subject */
            subject: string;
        };
        /** PageQuery */
        PageQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
        };
        /**
         * ParameterChange
         * @description A field left out stays as it is.
         */
        ParameterChange: {
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Secret
             * @default null
             */
            secret?: boolean | null;
            /**
             * Value
             * @default null
             */
            value?: string | boolean | number | (string | boolean | number)[] | null;
        };
        /** ParameterList */
        ParameterList: {
            /** Items */
            items: components["schemas"]["ParameterRow"][];
        };
        /**
         * ParameterRow
         * @description `value` is null for a secret one, which is never shown; `digest` tells whether it changed.
         */
        ParameterRow: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Description */
            description: string;
            /** Digest */
            digest: string;
            /** Name */
            name: string;
            /** Secret */
            secret: boolean;
            /** Value */
            value: unknown;
        };
        /**
         * ParameterView
         * @description `questions` are those whose queries name it.
         */
        ParameterView: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Description */
            description: string;
            /** Digest */
            digest: string;
            /** Etag */
            etag: string;
            /** Name */
            name: string;
            /** Questions */
            questions: string[];
            /** Secret */
            secret: boolean;
            /** Value */
            value: unknown;
        };
        /**
         * PeriodQuery
         * @description From a day to a day, both inside; for either left out, there is a sensible one.
         */
        PeriodQuery: {
            /**
             * From
             * @description First day, as 2026-11-23 (UTC).
             * @default null
             */
            from: string | null;
            /**
             * To
             * @description Last day.
             * @default null
             */
            to: string | null;
        };
        /**
         * Permission
         * @description `<app>:<level>`; a level implies the lower one of the same app (`implied`).
         * @enum {string}
         */
        Permission: "frameworks:read" | "frameworks:admin" | "controls:read" | "controls:admin" | "evidence:read" | "evidence:admin" | "policies:read" | "policies:admin" | "integrations:read" | "integrations:admin" | "queries:read" | "queries:admin" | "audits:read" | "audits:admin" | "users:read" | "users:admin" | "settings:read" | "settings:admin" | "graph:read" | "graph:write";
        /**
         * PermissionList
         * @description Every permission there is; `<app>:<level>`, where admin and write imply read.
         */
        PermissionList: {
            /** Items */
            items: components["schemas"]["Permission"][];
        };
        /**
         * Placeholder
         * @description `value` is what evaluations fill in; without one the question is UNKNOWN to them.
         */
        Placeholder: {
            /** Name */
            name: string;
            /** Stored */
            stored: boolean;
            /** Value */
            value: unknown;
        };
        /**
         * PoliciesExport
         * @description All adopted documents or the one named, with the versions made from `since` to `until`:
         *     `policies-markdown`, `policies-html`, `policies-pdf`.
         */
        PoliciesExport: {
            /**
             * Policy Id
             * @default
             */
            policy_id: string;
            /**
             * Since
             * @default null
             */
            since: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "policies";
            /**
             * Until
             * @default null
             */
            until: number | null;
        };
        /**
         * PoliciesScope
         * @description `policy_id` empty: every adopted document. The history holds the versions from `since` to `until`.
         */
        PoliciesScope: {
            /**
             * Policy Id
             * @default
             */
            policy_id: string;
            /**
             * Since
             * @default null
             */
            since: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "policies";
            /**
             * Until
             * @default null
             */
            until: number | null;
        };
        /** PolicyChange */
        PolicyChange: {
            /**
             * Adopted
             * @default null
             */
            adopted?: boolean | null;
            /**
             * Considerations
             * @default null
             */
            considerations?: string[] | null;
            /**
             * Controls
             * @default null
             */
            controls?: string[] | null;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Implements
             * @description The policy that a procedure carries out.
             * @default null
             */
            implements?: string | null;
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Order
             * @default null
             */
            order?: number | null;
            /**
             * Provider
             * @default null
             */
            provider?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Summary
             * @default null
             */
            summary?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Type
             * @default null
             */
            type?: ("administrative" | "technical" | "operational" | "physical" | "informative") | null;
        };
        /**
         * PolicyItem
         * @description An adopted policy or procedure that speaks to the requirement.
         */
        PolicyItem: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
        };
        /** PolicyList */
        PolicyList: {
            /** Items */
            items: components["schemas"]["PolicyRow"][];
            totals: components["schemas"]["PolicyTotals"];
        };
        /**
         * PolicyModel
         * @description Entities of any of the sets are visible; in a set every given filter must hold.
         */
        PolicyModel: {
            /** Sets */
            sets: components["schemas"]["FilterSet"][];
            /**
             * Show Counts
             * @description Let figures stand that were counted over everything, hidden entities included.
             * @default false
             */
            show_counts: boolean;
        };
        /** PolicyQuery */
        PolicyQuery: {
            /**
             * Adopted
             * @default null
             */
            adopted: boolean | null;
            /**
             * Control
             * @description Only documents linked to this control.
             * @default null
             */
            control: string | null;
            /**
             * Implements
             * @description Only procedures of this policy.
             * @default null
             */
            implements: string | null;
            /**
             * Kind
             * @default null
             */
            kind: ("policy" | "procedure" | "reference") | null;
            /**
             * Search
             * @description Words, "exact phrases", and OR between alternatives.
             * @default
             */
            search: string;
        };
        /**
         * PolicyRequirement
         * @description A requirement that the document speaks to, through one of its controls.
         */
        PolicyRequirement: {
            /** Control */
            control: string;
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /**
         * PolicyRow
         * @description A document without its text. `unfilled` are variables without a value; `number` counts versions.
         *
         *     `file` is the digest of the document as a file, so that a folder can be compared with a deployment.
         */
        PolicyRow: {
            /** Adopted */
            adopted: boolean;
            /** Controls */
            controls: string[];
            /** Domain */
            domain: string;
            /**
             * Excerpt
             * @description Where a search found it; empty without one.
             */
            excerpt: string;
            /** File */
            file: string;
            /** Id */
            id: string;
            /** Implements */
            implements: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "procedure" | "reference";
            /** Number */
            number: number;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "administrative" | "technical" | "operational" | "physical" | "informative";
            /** Unfilled */
            unfilled: string[];
            /** Updated At */
            updated_at: number;
            /** Updated By */
            updated_by: string;
        };
        /**
         * PolicyTemplate
         * @description A shipped document; `installed` says whether a document of its id exists.
         */
        PolicyTemplate: {
            /** Considerations */
            considerations: string[];
            /** Controls */
            controls: string[];
            /** Domain */
            domain: string;
            /** Id */
            id: string;
            /** Implements */
            implements: string | null;
            /** Installed */
            installed: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "procedure" | "reference";
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "administrative" | "technical" | "operational" | "physical" | "informative";
        };
        /** PolicyTemplateList */
        PolicyTemplateList: {
            /** Items */
            items: components["schemas"]["PolicyTemplate"][];
        };
        /** PolicyTotals */
        PolicyTotals: {
            /** Adopted */
            adopted: number;
            /** Policies */
            policies: number;
            /** Procedures */
            procedures: number;
            /** References */
            references: number;
        };
        /** PolicyVersionList */
        PolicyVersionList: {
            /** Items */
            items: components["schemas"]["PolicyVersionRow"][];
        };
        /** PolicyVersionRow */
        PolicyVersionRow: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Digest */
            digest: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            /** Title */
            title: string;
        };
        /** PolicyVersionView */
        PolicyVersionView: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Digest */
            digest: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            /** Source */
            source: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * PolicyView
         * @description `source` is the text with its variables, `text` what they were filled to; both are Markdown.
         */
        PolicyView: {
            /** Adopted */
            adopted: boolean;
            /** Adopted At */
            adopted_at: number | null;
            /** Adopted By */
            adopted_by: string;
            /** Considerations */
            considerations: string[];
            /** Controls */
            controls: string[];
            /** Digest */
            digest: string;
            /** Domain */
            domain: string;
            /** Etag */
            etag: string;
            /**
             * Excerpt
             * @description Where a search found it; empty without one.
             */
            excerpt: string;
            /** File */
            file: string;
            /** Id */
            id: string;
            /** Implements */
            implements: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "procedure" | "reference";
            /** Number */
            number: number;
            /** Order */
            order: number;
            /** Provider */
            provider: string;
            /** Requirements */
            requirements: components["schemas"]["PolicyRequirement"][];
            /** Source */
            source: string;
            /** Summary */
            summary: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "administrative" | "technical" | "operational" | "physical" | "informative";
            /** Unfilled */
            unfilled: string[];
            /** Updated At */
            updated_at: number;
            /** Updated By */
            updated_by: string;
        };
        /** PopulationChange */
        PopulationChange: {
            /**
             * Size
             * @description A sample only grows; what was drawn stays.
             */
            size: number;
        };
        /** PopulationList */
        PopulationList: {
            /** Items */
            items: components["schemas"]["PopulationRow"][];
        };
        /**
         * PopulationRequest
         * @description Without `queries`, all that count; without `days`, those that were evaluated; others by time travel.
         */
        PopulationRequest: {
            /**
             * Days
             * @default []
             */
            days?: string[];
            /**
             * Queries
             * @default []
             */
            queries?: string[];
            /** Question Id */
            question_id: string;
            /**
             * Seed
             * @description One line, agreed before this is called.
             */
            seed: string;
            /** Size */
            size: number;
        };
        /** PopulationRow */
        PopulationRow: {
            /** Algorithm */
            algorithm: string;
            /** Complete */
            complete: boolean;
            /** Created At */
            created_at: number;
            /** Created By */
            created_by: string;
            /**
             * Digest
             * @description Of the frozen rows and their certificate, in the evidence store.
             */
            digest: string;
            /** Engagement Id */
            engagement_id: string;
            /** Etag */
            etag: string;
            /** First Day */
            first_day: string;
            /** Id */
            id: string;
            /** Items */
            items: number;
            /** Last Day */
            last_day: string;
            /** Question Id */
            question_id: string;
            /** Reasons */
            reasons: string[];
            /** Seed */
            seed: string;
            /** Size */
            size: number;
            /** Title */
            title: string;
        };
        /** PopulationView */
        PopulationView: {
            /** Etag */
            etag: string;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            population: components["schemas"]["PopulationRow"];
            /** Sample */
            sample: components["schemas"]["SampleItem"][];
        };
        /** PreferencesChange */
        PreferencesChange: {
            /**
             * Email
             * @default null
             */
            email?: {
                [key: string]: "at-once" | "digest" | "off";
            } | null;
            /**
             * Others
             * @default null
             */
            others?: ("at-once" | "digest" | "off") | null;
            /**
             * Timezone
             * @default null
             */
            timezone?: string | null;
        };
        /**
         * PreferencesView
         * @description `email` by kind of notice; kinds that it lacks follow `others`; `duties` always come at once.
         */
        PreferencesView: {
            /** Duties */
            duties: components["schemas"]["Kind"][];
            /** Email */
            email: {
                [key: string]: "at-once" | "digest" | "off";
            };
            /** Etag */
            etag: string;
            /**
             * Others
             * @enum {string}
             */
            others: "at-once" | "digest" | "off";
            /** Timezone */
            timezone: string;
        };
        /**
         * Problem
         * @description RFC 9457. `code` is stable; `details` has what a program can act on (a query error's place, say).
         */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Instance */
            instance: string;
            /** Request Id */
            request_id: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProfileChange
         * @description Values by name; null takes one back to its default.
         */
        ProfileChange: {
            /** Values */
            values: {
                [key: string]: boolean | number | string | null;
            };
        };
        /**
         * ProfileVariable
         * @description `default` holds where `value` is null; an empty one leaves the variable unfilled.
         */
        ProfileVariable: {
            /** About */
            about: string;
            /** Default */
            default: boolean | number | string;
            /** Name */
            name: string;
            /**
             * Type
             * @enum {string}
             */
            type: "text" | "number" | "flag";
            /** Value */
            value: boolean | number | string | null;
        };
        /**
         * ProfileView
         * @description `extra` are the organisation's own variables; `changed` the documents that a change gave a version.
         */
        ProfileView: {
            /** Changed */
            changed: string[];
            /** Etag */
            etag: string;
            /** Extra */
            extra: {
                [key: string]: boolean | number | string;
            };
            /** Variables */
            variables: components["schemas"]["ProfileVariable"][];
        };
        /** Progress */
        Progress: {
            /**
             * Done
             * @default 0
             */
            done: number;
            /**
             * Total
             * @default 0
             */
            total: number;
        };
        /** FileView */
        proofgraph__api__models__configuration__FileView: {
            /** Content */
            content: string;
            /** Path */
            path: string;
        };
        /** MoveView */
        proofgraph__api__models__engagements__MoveView: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Note */
            note: string;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "provided" | "tested" | "exception";
        };
        /**
         * FileView
         * @description `masked` counts the secrets that were taken out; `scanned_by` is empty where nothing scans.
         */
        proofgraph__api__models__evidence__FileView: {
            /** Bytes */
            bytes: number;
            /** Filename */
            filename: string;
            /** Masked */
            masked: number;
            /** Media Type */
            media_type: string;
            /** Scanned By */
            scanned_by: string;
            /** Sha256 */
            sha256: string;
        };
        /**
         * MoveView
         * @description One step; `by` is empty where time did it.
         */
        proofgraph__api__models__reviews__MoveView: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Note */
            note: string;
            /** What */
            what: string;
        };
        /**
         * PropertyChange
         * @description `path` names the property; null stands where nothing is.
         */
        PropertyChange: {
            /** After */
            after: unknown;
            /** Before */
            before: unknown;
            /** Path */
            path: string;
        };
        /** PropertyView */
        PropertyView: {
            /**
             * Description
             * @default
             */
            description: string;
            /** Name */
            name: string;
            /** Type */
            type: string;
        };
        /**
         * QueryAnswer
         * @description `rows` for a list (entities) or a table (columns to values), `tree` for a tree.
         */
        QueryAnswer: {
            /** Columns */
            columns: string[];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
            /** Snapshot At */
            snapshot_at: number;
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Total
             * @description Rows of all pages; of a tree its vertices.
             */
            total: number;
            /** @default null */
            tree: components["schemas"]["Tree"] | null;
            /**
             * Type
             * @enum {string}
             */
            type: "list" | "table" | "tree";
        };
        /** QueryComparisonRequest */
        QueryComparisonRequest: {
            /** From */
            from: string;
            /**
             * Limit
             * @default 1000
             */
            limit?: number;
            /** Query */
            query: string;
            /** To */
            to: string;
        };
        /**
         * QueryEditView
         * @description A question whose queries differ from those of the day that was evaluated before.
         */
        QueryEditView: {
            /** After */
            after: components["schemas"]["QueryTextView"][];
            /** At */
            at: number | null;
            /** Before */
            before: components["schemas"]["QueryTextView"][];
            /**
             * By
             * @description Who changed it last; empty where it came with a newer library.
             */
            by: string;
            /** Day */
            day: string;
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /** Why */
            why: string;
        };
        /**
         * QueryExport
         * @description What a query answers on the newest snapshot or a named one: `query-csv`, `query-json`, `query-xlsx`.
         */
        QueryExport: {
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Query */
            query: string;
            /**
             * Snapshot Id
             * @default
             */
            snapshot_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "query";
            /** Variables */
            variables: {
                [key: string]: unknown;
            };
        };
        /**
         * QueryOutcome
         * @description One query of a question in its newest evaluation; `proven` rows are themselves fully read.
         */
        QueryOutcome: {
            /** Complete */
            complete: boolean;
            /** Count */
            count: number;
            /** Digest */
            digest: string;
            /** Error */
            error: string | null;
            /** Index */
            index: number;
            /** Name */
            name: string;
            /** Proven */
            proven: number;
            /** Query */
            query: string;
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
            /**
             * Rows
             * @description Path of the rows, for those who may read evidence.
             */
            rows: string | null;
        };
        /**
         * QueryRequest
         * @description `snapshot_id` or `at` name a past graph; neither means the newest.
         */
        QueryRequest: {
            /**
             * At
             * @description The newest snapshot not after this time.
             * @default null
             */
            at?: number | null;
            /**
             * Cursor
             * @default null
             */
            cursor?: string | null;
            /**
             * Limit
             * @default 250
             */
            limit?: number;
            /** Parameters */
            parameters?: {
                [key: string]: unknown;
            };
            /** Query */
            query: string;
            /**
             * Snapshot Id
             * @default null
             */
            snapshot_id?: string | null;
            /** Variables */
            variables?: {
                [key: string]: unknown;
            };
        };
        /**
         * QueryResult
         * @description One query as it ran: everything needed to run it again and compare the digest.
         *
         *     `digest` names the stored rows too; it is empty where the query was not run. `proven` counts the rows
         *     that are themselves fully read, `masked` the secrets that were masked before storage.
         */
        QueryResult: {
            /** @description Null where the query was not run. */
            certificate: components["schemas"]["Certificate"] | null;
            /**
             * Columns
             * @description Of a table, in order; empty for entities.
             */
            columns: string[];
            /** Complete */
            complete: boolean;
            /** Count */
            count: number;
            /** Digest */
            digest: string;
            /** Error */
            error: string;
            /** Index */
            index: number;
            /** Masked */
            masked: number;
            /** Name */
            name: string;
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Proven */
            proven: number;
            /** Query */
            query: string;
            /** Reasons */
            reasons: string[];
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
        };
        /**
         * QueryScope
         * @description A query with the snapshot that it is asked of; `visible` is the query policy of who asked.
         */
        QueryScope: {
            /**
             * Parameters
             * @default {}
             */
            parameters: {
                [key: string]: unknown;
            };
            /** Query */
            query: string;
            /**
             * Snapshot Id
             * @default
             */
            snapshot_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "query";
            /**
             * Variables
             * @default {}
             */
            variables: {
                [key: string]: unknown;
            };
            /**
             * Visible
             * @default null
             */
            visible: string[] | null;
        };
        /** QueryTextView */
        QueryTextView: {
            /** Name */
            name: string;
            /** Query */
            query: string;
            /** Results Are */
            results_are: string;
        };
        /**
         * QuestionChange
         * @description `seen` takes note of a newer shipped text.
         */
        QuestionChange: {
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Integrations
             * @default null
             */
            integrations?: string[] | null;
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Queries
             * @default null
             */
            queries?: components["schemas"]["NamedQueryBody"][] | null;
            /**
             * Remediation
             * @default null
             */
            remediation?: string | null;
            /**
             * Requirements
             * @default null
             */
            requirements?: {
                [key: string]: string[];
            } | null;
            /**
             * Seen
             * @default false
             */
            seen?: boolean;
            /**
             * Severity
             * @default null
             */
            severity?: ("critical" | "high" | "medium" | "low") | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Trend
             * @description Keep each day's counts.
             * @default null
             */
            trend?: boolean | null;
            /**
             * Values
             * @description Stored for its placeholders.
             * @default null
             */
            values?: {
                [key: string]: string | boolean | number | (string | boolean | number)[];
            } | null;
        };
        /**
         * QuestionDay
         * @description `content` changes where the question was edited: counts of another text are not comparable.
         */
        QuestionDay: {
            /** At */
            at: number;
            /** Content */
            content: string;
            /** Day */
            day: string;
            /** Evaluation Id */
            evaluation_id: string;
            /** Left Out */
            left_out: string | null;
            /** Queries */
            queries: components["schemas"]["TrendCount"][];
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /**
         * QuestionFilters
         * @description Values of one filter are alternatives.
         */
        QuestionFilters: {
            /** Control */
            control: string[];
            /**
             * Edited
             * @default null
             */
            edited: boolean | null;
            /** Integration */
            integration: string[];
            /**
             * Search
             * @description Words that id, title or description have.
             * @default
             */
            search: string;
            /** Severity */
            severity: ("critical" | "high" | "medium" | "low")[];
            /**
             * Shipped
             * @default null
             */
            shipped: boolean | null;
            /** Tag */
            tag: string[];
        };
        /** QuestionLink */
        QuestionLink: {
            /** Id */
            id: string;
            /** Shows */
            shows: string;
        };
        /** QuestionLinkBody */
        QuestionLinkBody: {
            /** Id */
            id: string;
            /** Shows */
            shows: string;
        };
        /** QuestionList */
        QuestionList: {
            /** Items */
            items: components["schemas"]["QuestionRow"][];
        };
        /**
         * QuestionnaireAnswer
         * @description A question with its answer; `by` is empty where the answer came with the file.
         */
        QuestionnaireAnswer: {
            /** Applies */
            applies: boolean;
            /** Applies If */
            applies_if: string;
            /** At */
            at: number | null;
            /** By */
            by: string;
            /** Etag */
            etag: string;
            /** Question */
            question: string;
            /** Ref */
            ref: string;
            /** Section */
            section: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "draft" | "final";
            /** Text */
            text: string;
        };
        /** QuestionnaireAnswerList */
        QuestionnaireAnswerList: {
            /** Framework Id */
            framework_id: string;
            /** Items */
            items: components["schemas"]["QuestionnaireAnswer"][];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            totals: components["schemas"]["AnswerTotals"];
        };
        /**
         * QuestionOutcome
         * @description A question as last evaluated. `state` says whether it counts: connected, and with something to test.
         *
         *     `shows` is what it shows about the control it came by.
         */
        QuestionOutcome: {
            /** Affected */
            affected: number;
            /** Description */
            description: string;
            /** Evaluation Id */
            evaluation_id: string | null;
            /** Exceptions */
            exceptions: components["schemas"]["AcceptedException"][];
            /** Id */
            id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Queries */
            queries: components["schemas"]["QueryOutcome"][];
            /** Reasons */
            reasons: string[];
            /** Remediation */
            remediation: string;
            /** Severity */
            severity: string;
            /** Shows */
            shows: string;
            /** Snapshot Id */
            snapshot_id: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "counted" | "not-connected" | "nothing-to-test" | "not-evaluated";
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /**
         * QuestionRow
         * @description `shipped` questions come with Proofgraph; `edited` ones among them say what people made of them.
         */
        QuestionRow: {
            /** Controls */
            controls: string[];
            /** Edited */
            edited: boolean;
            /** Id */
            id: string;
            /** Integrations */
            integrations: string[];
            /** Queries */
            queries: number;
            /** Requirements */
            requirements: {
                [key: string]: string[];
            };
            /** Severity */
            severity: string;
            /** Shipped */
            shipped: boolean;
            /** Shipped Changed */
            shipped_changed: boolean;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
            /** Trend */
            trend: boolean;
        };
        /**
         * QuestionRun
         * @description `values` fill placeholders, before those that are stored.
         */
        QuestionRun: {
            /**
             * Framework Id
             * @default
             */
            framework_id?: string;
            /**
             * Rows
             * @description Rows of each query to show.
             * @default 20
             */
            rows?: number;
            /** Values */
            values?: {
                [key: string]: string | boolean | number | (string | boolean | number)[];
            };
        };
        /**
         * QuestionTest
         * @description Queries as they would be saved; `framework_id` gives the scope filters.
         */
        QuestionTest: {
            /**
             * Framework Id
             * @default
             */
            framework_id?: string;
            /** Integrations */
            integrations?: string[];
            /** Queries */
            queries: components["schemas"]["NamedQueryBody"][];
            /**
             * Rows
             * @description Rows of each query to show.
             * @default 20
             */
            rows?: number;
            /** Values */
            values?: {
                [key: string]: string | boolean | number | (string | boolean | number)[];
            };
        };
        /** QuestionTrend */
        QuestionTrend: {
            /** Collected */
            collected: boolean;
            /** Days */
            days: components["schemas"]["QuestionDay"][];
            /** Framework Id */
            framework_id: string;
            /** Question Id */
            question_id: string;
        };
        /**
         * QuestionTrial
         * @description The status that an evaluation of the snapshot would give; nothing of it is stored.
         *
         *     `missing` are placeholders and parameters without a value.
         */
        QuestionTrial: {
            /** Incomplete */
            incomplete: boolean;
            /** Missing */
            missing: string[];
            /** Queries */
            queries: components["schemas"]["TriedQuery"][];
            /** Reasons */
            reasons: string[];
            /** Snapshot At */
            snapshot_at: number;
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "counted" | "not-connected" | "nothing-to-test";
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /**
         * QuestionView
         * @description `edits` is what people changed in the shipped text, `news` what the library changed in it since.
         */
        QuestionView: {
            /** Controls */
            controls: string[];
            /** Description */
            description: string;
            /** Edited */
            edited: boolean;
            /** Edits */
            edits: components["schemas"]["FieldDifference"][];
            /** Etag */
            etag: string;
            /** Id */
            id: string;
            /** Integrations */
            integrations: string[];
            /** News */
            news: components["schemas"]["FieldDifference"][];
            /** Parameters */
            parameters: string[];
            /** Placeholders */
            placeholders: components["schemas"]["Placeholder"][];
            /** Queries */
            queries: components["schemas"]["NamedQuery"][];
            /** Remediation */
            remediation: string;
            /** Requirements */
            requirements: {
                [key: string]: string[];
            };
            /** Severity */
            severity: string;
            /** Shipped */
            shipped: boolean;
            /** Shipped Changed */
            shipped_changed: boolean;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
            /** Trend */
            trend: boolean;
            /** Used By */
            used_by: components["schemas"]["RequirementUse"][];
        };
        /** RecoveryRequest */
        RecoveryRequest: {
            /** Reason */
            reason: string;
        };
        /** RelationshipTypeView */
        RelationshipTypeView: {
            /** From Type */
            from_type: string;
            /** To Type */
            to_type: string;
            /** Verb */
            verb: string;
        };
        /**
         * RemediationView
         * @description Milliseconds that gaps stood which were closed in the period, and how many are open at its end.
         */
        RemediationView: {
            /** Closed */
            closed: number;
            /** Longest Ms */
            longest_ms: number | null;
            /** Mean Ms */
            mean_ms: number | null;
            /** Median Ms */
            median_ms: number | null;
            /** Open */
            open: number;
        };
        /** RepeatedQuery */
        RepeatedQuery: {
            /** Digest */
            digest: string;
            /** Error */
            error: string;
            /** Name */
            name: string;
            /** Recorded */
            recorded: string;
            /**
             * Same
             * @description Null where it could not be run again; `error` says why.
             */
            same: boolean | null;
        };
        /**
         * RepetitionView
         * @description A stored result, run again on its snapshot with what it recorded.
         */
        RepetitionView: {
            /** Engine Now */
            engine_now: string;
            /** Engine Then */
            engine_then: string;
            /** Evaluation Id */
            evaluation_id: string;
            /** Mask Now */
            mask_now: string;
            /** Mask Then */
            mask_then: string;
            /** Queries */
            queries: components["schemas"]["RepeatedQuery"][];
            /** Question Id */
            question_id: string;
            /**
             * Same
             * @description Whether every digest that was recorded came out again.
             */
            same: boolean;
            /** Snapshot Id */
            snapshot_id: string;
        };
        /**
         * RequirementChange
         * @description Not applicable needs a reason; it leaves every total.
         */
        RequirementChange: {
            /** Applicable */
            applicable: boolean;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * RequirementEdit
         * @description Of a custom requirement. `section` and `after` move it.
         */
        RequirementEdit: {
            /**
             * After
             * @default null
             */
            after?: string | null;
            /**
             * Category
             * @default null
             */
            category?: string | null;
            /**
             * Considerations
             * @default null
             */
            considerations?: string[] | null;
            /**
             * Section
             * @default null
             */
            section?: string | null;
            /**
             * Summary
             * @default null
             */
            summary?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Typical Evidence
             * @default null
             */
            typical_evidence?: string[] | null;
            /**
             * Web Link
             * @default null
             */
            web_link?: string | null;
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /**
         * RequirementExport
         * @description One requirement: `summary-pdf`, `evidence-zip`.
         */
        RequirementExport: {
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "requirement";
        };
        /**
         * RequirementFilters
         * @description Filters of the list; several values of one are ORed, several filters ANDed.
         */
        RequirementFilters: {
            /** Evidence */
            evidence: ("queries" | "external" | "both" | "none" | "not-applicable")[];
            /** Policies */
            policies: ("linked" | "none" | "not-applicable")[];
            /**
             * Search
             * @default
             */
            search: string;
            /** Status */
            status: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE")[];
        };
        /**
         * RequirementList
         * @description All requirements of a framework that pass the filters, by section.
         */
        RequirementList: {
            /** Framework Id */
            framework_id: string;
            /** Sections */
            sections: components["schemas"]["RequirementSection"][];
            /** Shown */
            shown: number;
            /** Total */
            total: number;
        };
        /** RequirementOperationView */
        RequirementOperationView: {
            /** Applicable */
            applicable: boolean;
            /**
             * Covered
             * @description Of these, days that were evaluated on a graph at most 48 hours old.
             */
            covered: number;
            /**
             * Days
             * @description Days of the period that have passed.
             */
            days: number;
            /** Gaps */
            gaps: components["schemas"]["EpisodeView"][];
            /** Last Status */
            last_status: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE") | null;
            /**
             * Longest Gap Ms
             * @description The longest time in GAP or ATTENTION within the period.
             */
            longest_gap_ms: number;
            longest_not_covered: components["schemas"]["StretchView"] | null;
            /** Ref */
            ref: string;
            remediation: components["schemas"]["RemediationView"];
            /**
             * Statuses
             * @description Covered days by status.
             */
            statuses: {
                [key: string]: number;
            };
            /** Title */
            title: string;
        };
        /** RequirementRow */
        RequirementRow: {
            /**
             * Affected
             * @description Rows that BAD queries found, over all its questions.
             */
            affected: number;
            /** Applicable */
            applicable: boolean;
            /** Category */
            category: string;
            /** Controls */
            controls: number;
            /**
             * Evidence
             * @enum {string}
             */
            evidence: "queries" | "external" | "both" | "none" | "not-applicable";
            /**
             * Exceptions
             * @description Exceptions accepted for it, its controls or its questions.
             * @default 0
             */
            exceptions: number;
            /** Incomplete */
            incomplete: boolean;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /**
             * Policies
             * @enum {string}
             */
            policies: "linked" | "none" | "not-applicable";
            /** Questions */
            questions: number;
            /** Ref */
            ref: string;
            /** Section */
            section: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Summary */
            summary: string;
            /** Title */
            title: string;
        };
        /** RequirementScope */
        RequirementScope: {
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "requirement";
        };
        /** RequirementSection */
        RequirementSection: {
            /** Id */
            id: string;
            /** Requirements */
            requirements: components["schemas"]["RequirementRow"][];
            /** Title */
            title: string;
        };
        /**
         * RequirementUse
         * @description `control` is the one through which; empty where the question names the requirement itself.
         */
        RequirementUse: {
            /** Control */
            control: string;
            /** Framework */
            framework: string;
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /**
         * RequirementVersion
         * @description What a custom requirement said; nothing where it was removed.
         */
        RequirementVersion: {
            /** At */
            at: number;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** By */
            by: string;
            /** Number */
            number: number;
            /** Why */
            why: string;
        };
        /** RequirementVersionList */
        RequirementVersionList: {
            /** Items */
            items: components["schemas"]["RequirementVersion"][];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
        };
        /** RequirementView */
        RequirementView: {
            /** Accepted */
            accepted: components["schemas"]["AcceptedException"][];
            /**
             * Affected
             * @description Rows that BAD queries found, over all its questions.
             */
            affected: number;
            applicability: components["schemas"]["Applicability"];
            /** Applicable */
            applicable: boolean;
            /**
             * Applies If
             * @default
             */
            applies_if: string;
            /** Category */
            category: string;
            /** Considerations */
            considerations: string[];
            /** Controls */
            controls: number;
            /**
             * Custom
             * @description Added here, and no part of what was installed.
             * @default false
             */
            custom: boolean;
            /** Etag */
            etag: string;
            /** Evaluation Id */
            evaluation_id: string | null;
            /**
             * Evidence
             * @enum {string}
             */
            evidence: "queries" | "external" | "both" | "none" | "not-applicable";
            /**
             * Exceptions
             * @description Exceptions accepted for it, its controls or its questions.
             * @default 0
             */
            exceptions: number;
            /** Framework Id */
            framework_id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /** Linked Controls */
            linked_controls: components["schemas"]["LinkedControl"][];
            next: components["schemas"]["Neighbour"] | null;
            /** Own Questions */
            own_questions: components["schemas"]["QuestionOutcome"][];
            /**
             * Policies
             * @enum {string}
             */
            policies: "linked" | "none" | "not-applicable";
            /** Policy Items */
            policy_items: components["schemas"]["PolicyItem"][];
            previous: components["schemas"]["Neighbour"] | null;
            /** Questions */
            questions: number;
            /** Reasons */
            reasons: string[];
            /** Ref */
            ref: string;
            /** Section */
            section: string;
            /** Section Title */
            section_title: string;
            /** Snapshot Id */
            snapshot_id: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /** Typical Evidence */
            typical_evidence: string[];
            /**
             * Web Link
             * @default
             */
            web_link: string;
        };
        /**
         * ResultView
         * @description A question's result. `left_out` says why it takes no part in the status of what it belongs to.
         */
        ResultView: {
            /** Engine */
            engine: string;
            /** Evaluation Id */
            evaluation_id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Left Out */
            left_out: ("not connected" | "nothing to test") | null;
            /** Mask */
            mask: string;
            /**
             * Now
             * @description `date.now` of the queries: the snapshot's time.
             */
            now: number;
            /** Queries */
            queries: components["schemas"]["QueryResult"][];
            /** Question Id */
            question_id: string;
            /** Reasons */
            reasons: string[];
            /** Scope */
            scope: {
                [key: string]: unknown;
            }[];
            /** Severity */
            severity: string;
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /** RetiredList */
        RetiredList: {
            /** Items */
            items: components["schemas"]["KeptThings"][];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
        };
        /**
         * Reversion
         * @description Without `to`, back to the shipped text.
         */
        Reversion: {
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * To
             * @default null
             */
            to?: number | null;
        };
        /** ReviewDecision */
        ReviewDecision: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "still-right" | "changed" | "needs-work";
            /**
             * Note
             * @description What changed or has to be done; needed unless right.
             * @default
             */
            note?: string;
        };
        /** ReviewPage */
        ReviewPage: {
            /** Items */
            items: components["schemas"]["ReviewView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /**
         * ReviewQuery
         * @description `which` are those to come and open, in the order they are due, or those decided, the newest first.
         */
        ReviewQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
            /**
             * Mine
             * @description Only those that the caller owns.
             * @default false
             */
            mine: boolean;
            /**
             * Which
             * @default current
             * @enum {string}
             */
            which: "current" | "decided";
        };
        /**
         * ReviewSettingChange
         * @description What is left out stays. `cadence` null: not reviewed, whatever is inherited.
         */
        ReviewSettingChange: {
            /**
             * After
             * @description Days after it.
             * @default null
             */
            after?: number[] | null;
            /**
             * Before
             * @description Days before the due date when owners are reminded.
             * @default null
             */
            before?: number[] | null;
            /** @default null */
            cadence?: components["schemas"]["Cadence"] | null;
            /**
             * Each
             * @description Review each requirement in it, not the whole.
             * @default null
             */
            each?: boolean | null;
            /**
             * Escalate After
             * @description Days overdue.
             * @default null
             */
            escalate_after?: number | null;
            /**
             * Escalate To
             * @default null
             */
            escalate_to?: string[] | null;
            /**
             * First
             * @description First due date; today unless given.
             * @default null
             */
            first?: string | null;
            /**
             * Owners
             * @default null
             */
            owners?: string[] | null;
            /**
             * Timezone
             * @default null
             */
            timezone?: string | null;
        };
        /** ReviewSettingList */
        ReviewSettingList: {
            /** Items */
            items: components["schemas"]["ReviewSettingView"][];
        };
        /**
         * ReviewSettingView
         * @description `inherited`: it stands on a section or framework above. Without a cadence nothing is reviewed.
         */
        ReviewSettingView: {
            /** After */
            after: number[];
            /** Before */
            before: number[];
            cadence: components["schemas"]["Cadence"] | null;
            /** Each */
            each: boolean;
            /** Escalate After */
            escalate_after: number;
            /** Escalate To */
            escalate_to: string[];
            /** Etag */
            etag: string;
            /** First */
            first: string | null;
            /** Inherited */
            inherited: boolean;
            /** Owners */
            owners: string[];
            subject: components["schemas"]["SubjectView"];
            /** Timezone */
            timezone: string;
        };
        /**
         * ReviewView
         * @description `mine`: the caller is one of its owners.
         */
        ReviewView: {
            cadence: components["schemas"]["Cadence"];
            /** Decided At */
            decided_at: number | null;
            /** Decided By */
            decided_by: string;
            /** Decision */
            decision: ("still-right" | "changed" | "needs-work") | null;
            /**
             * Due
             * Format: date
             */
            due: string;
            /** Due At */
            due_at: number;
            /** Etag */
            etag: string;
            /** History */
            history: components["schemas"]["proofgraph__api__models__reviews__MoveView"][];
            /** Id */
            id: string;
            /** Link */
            link: string;
            /** Mine */
            mine: boolean;
            /** Note */
            note: string;
            /** Overdue */
            overdue: boolean;
            /** Owners */
            owners: string[];
            /**
             * State
             * @enum {string}
             */
            state: "upcoming" | "open" | "decided" | "withdrawn";
            subject: components["schemas"]["SubjectView"];
            /** Timezone */
            timezone: string;
            /** Title */
            title: string;
        };
        /** RevisionDifferences */
        RevisionDifferences: {
            after: components["schemas"]["RevisionRow"];
            before: components["schemas"]["RevisionRow"];
            /** Items */
            items: components["schemas"]["FieldDifference"][];
        };
        /** RevisionList */
        RevisionList: {
            /** Items */
            items: components["schemas"]["RevisionRow"][];
        };
        /** RevisionPair */
        RevisionPair: {
            /**
             * After
             * @description The number of the later version.
             */
            after: number;
            /**
             * Before
             * @description The number of the earlier version.
             */
            before: number;
        };
        /**
         * RevisionRow
         * @description `by` is `shipped` for the first version of a shipped text that people edited.
         */
        RevisionRow: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Number */
            number: number;
            /** Why */
            why: string;
        };
        /**
         * RevisionView
         * @description `body` is what the version said; empty where the thing was deleted.
         */
        RevisionView: {
            /** At */
            at: number;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** By */
            by: string;
            /** Number */
            number: number;
            /** Why */
            why: string;
        };
        /**
         * RowsPage
         * @description Rows of one query of one evaluation, in the order that was digested.
         */
        RowsPage: {
            /** Columns */
            columns: string[];
            /** Digest */
            digest: string;
            /** Items */
            items: {
                [key: string]: unknown;
            }[];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** SampleExportQuery */
        SampleExportQuery: {
            /**
             * Format
             * @default json
             * @enum {string}
             */
            format: "json" | "csv";
        };
        /** SampleItem */
        SampleItem: {
            /** Etag */
            etag: string;
            /** Exception */
            exception: string;
            /** First Day */
            first_day: string;
            /** Identity */
            identity: string;
            /** Last Day */
            last_day: string;
            /** Moves */
            moves: components["schemas"]["proofgraph__api__models__engagements__MoveView"][];
            /** Position */
            position: number;
            /** Rank */
            rank: string;
            /** Response */
            response: string;
            /** Response At */
            response_at: number | null;
            /** Response By */
            response_by: string;
            /** Row */
            row: {
                [key: string]: unknown;
            };
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "provided" | "tested" | "exception";
        };
        /**
         * SchemaView
         * @description Everything the enabled catalogue declares, for completion.
         */
        SchemaView: {
            /** Classes */
            classes: components["schemas"]["EntityClassView"][];
            /** Relationships */
            relationships: components["schemas"]["RelationshipTypeView"][];
            /** Types */
            types: components["schemas"]["EntityTypeView"][];
            /** Verbs */
            verbs: string[];
        };
        /**
         * ScopedSystem
         * @description A system in scope; `integrations` are the instances that collect it.
         */
        ScopedSystem: {
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Integrations
             * @default []
             */
            integrations: string[];
            /** Name */
            name: string;
        };
        /**
         * ScopeRule
         * @description Any of `values` of one field; several rules must all hold.
         */
        ScopeRule: {
            /** Field */
            field: string;
            /** Values */
            values: (string | boolean | number)[];
        };
        /** SectionChange */
        SectionChange: {
            /**
             * After
             * @default null
             */
            after?: string | null;
            /**
             * Summary
             * @default null
             */
            summary?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
        };
        /** SectionView */
        SectionView: {
            /** Applicable */
            applicable: number;
            /** Id */
            id: string;
            /** Requirements */
            requirements: number;
            /** Title */
            title: string;
        };
        /**
         * Segment
         * @description One stretch of a bar; its id is the value of the requirements filter that shows the same.
         */
        Segment: {
            /** Count */
            count: number;
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /** SegmentRequest */
        SegmentRequest: {
            /** Items */
            items: string[];
        };
        /** SegmentRun */
        SegmentRun: {
            /** Entries */
            entries: {
                [key: string]: unknown;
            }[];
            /** Heads */
            heads: {
                [key: string]: unknown;
            }[];
        };
        /**
         * SegmentView
         * @description The runs of the chain that hold the items, each up to a signed head; `format` is of this shape.
         */
        SegmentView: {
            /** Format */
            format: number;
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /** Runs */
            runs: components["schemas"]["SegmentRun"][];
        };
        /** SnapshotPage */
        SnapshotPage: {
            /** Items */
            items: components["schemas"]["SnapshotSummary"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** SnapshotSummary */
        SnapshotSummary: {
            /** Created At */
            created_at: number;
            /** Entities */
            entities: number;
            /** Id */
            id: string;
            /** Parent */
            parent: string | null;
            /** Partitions */
            partitions: number;
            /** Relationships */
            relationships: number;
            /** Size */
            size: number;
        };
        /** StandardList */
        StandardList: {
            /** Items */
            items: components["schemas"]["StandardView"][];
        };
        /**
         * StandardView
         * @description A shipped standard that can be installed as a framework; `installed` says that it is one.
         */
        StandardView: {
            /** Categories */
            categories: string[];
            /** Id */
            id: string;
            /** Installed */
            installed: boolean;
            /** Name */
            name: string;
            /** Requirements */
            requirements: number;
            /** Summary */
            summary: string;
            /** Type */
            type: string;
            /** Version */
            version: string;
        };
        /**
         * StatusView
         * @description The first screen. `integrations` is empty for those who may not see them.
         */
        StatusView: {
            /** Frameworks */
            frameworks: components["schemas"]["FrameworkSummary"][];
            /** Integrations */
            integrations: components["schemas"]["InstanceHealth"][];
            /** Journey */
            journey: components["schemas"]["JourneyStep"][];
            /** Organisation */
            organisation: string;
            snapshot: components["schemas"]["SnapshotSummary"] | null;
        };
        /** StepView */
        StepView: {
            /**
             * Extent
             * @enum {string}
             */
            extent: "account" | "region";
            /** Id */
            id: string;
            /**
             * Optional
             * @description Permissions that only some properties need.
             */
            optional: string[];
            /** Permissions */
            permissions: string[];
            /** Title */
            title: string;
            /** Types */
            types: string[];
        };
        /**
         * StretchView
         * @description Days in a row.
         */
        StretchView: {
            /** Days */
            days: number;
            /** First */
            first: string;
            /** Last */
            last: string;
        };
        /** SubjectQuery */
        SubjectQuery: {
            /**
             * Framework Id
             * @default
             */
            framework_id: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "framework" | "section" | "requirement" | "control";
        };
        /** SubjectView */
        SubjectView: {
            /** Framework Id */
            framework_id: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "framework" | "section" | "requirement" | "control";
        };
        /**
         * SubserviceOrganisation
         * @description `carve-out`: its controls are not part of the report, and are assumed; `inclusive`: they are part.
         */
        SubserviceOrganisation: {
            /**
             * Controls
             * @default []
             */
            controls: components["schemas"]["ComplementaryControl"][];
            /**
             * Method
             * @enum {string}
             */
            method: "carve-out" | "inclusive";
            /** Name */
            name: string;
            /**
             * Services
             * @default
             */
            services: string;
        };
        /**
         * SummarySettings
         * @description Which of the four bars the framework shows and counts.
         */
        SummarySettings: {
            /**
             * Audit Tracking
             * @default false
             */
            audit_tracking: boolean;
            /**
             * Evidence
             * @default true
             */
            evidence: boolean;
            /**
             * Gap Analysis
             * @default true
             */
            gap_analysis: boolean;
            /**
             * Policies
             * @default true
             */
            policies: boolean;
        };
        /** SummarySettingsChange */
        SummarySettingsChange: {
            /**
             * Audit Tracking
             * @default null
             */
            audit_tracking: boolean | null;
            /**
             * Evidence
             * @default null
             */
            evidence: boolean | null;
            /**
             * Gap Analysis
             * @default null
             */
            gap_analysis: boolean | null;
            /**
             * Policies
             * @default null
             */
            policies: boolean | null;
        };
        /**
         * TargetView
         * @description A requirement of a framework, a control or a question.
         */
        TargetView: {
            /**
             * Framework Id
             * @default
             */
            framework_id: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "requirement" | "control" | "question";
        };
        /** TestProcedure */
        TestProcedure: {
            /** Design */
            design: components["schemas"]["TestStep"][];
            /** Operating */
            operating: components["schemas"]["TestStep"][];
        };
        /** TestProcedureBody */
        TestProcedureBody: {
            /** Design */
            design: components["schemas"]["TestStepBody"][];
            /** Operating */
            operating: components["schemas"]["TestStepBody"][];
        };
        /** TestStep */
        TestStep: {
            /** Method */
            method: string;
            /** Step */
            step: string;
        };
        /** TestStepBody */
        TestStepBody: {
            /**
             * Method
             * @enum {string}
             */
            method: "inspect" | "observe" | "inquire" | "reperform";
            /** Step */
            step: string;
        };
        /** TextChange */
        TextChange: {
            /** Fields */
            fields: components["schemas"]["FieldChange"][];
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /** TextPlace */
        TextPlace: {
            /** Ref */
            ref: string;
            /** Section */
            section: string;
            /** Title */
            title: string;
        };
        /** TextVersion */
        TextVersion: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Edition */
            edition: string;
            /** Number */
            number: number;
            /** Requirements */
            requirements: number;
            /** Source */
            source: string;
            /** Why */
            why: string;
        };
        /** TextVersionList */
        TextVersionList: {
            /** Items */
            items: components["schemas"]["TextVersion"][];
        };
        /** TicketQuery */
        TicketQuery: {
            /**
             * Redirect
             * @description False answers with the link as JSON, for scripts in a page.
             * @default true
             */
            redirect: boolean;
        };
        /**
         * TicketView
         * @description `path` hands the file out until `expires_at` (2 hours); each use is authorised and logged.
         */
        TicketView: {
            /** Expires At */
            expires_at: number;
            /** Path */
            path: string;
            /** Ticket */
            ticket: string;
        };
        /** Tree */
        Tree: {
            /** Edges */
            edges: {
                [key: string]: unknown;
            }[];
            /** Vertices */
            vertices: {
                [key: string]: unknown;
            }[];
        };
        /** TrendCount */
        TrendCount: {
            /** Complete */
            complete: boolean;
            /** Count */
            count: number;
            /** Error */
            error: string;
            /** Name */
            name: string;
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
        };
        /**
         * TrendDay
         * @description Requirements by status at the end of one day (UTC).
         */
        TrendDay: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Day */
            day: string;
        };
        /** TrendQuery */
        TrendQuery: {
            /**
             * First
             * @description 90 days before the last one, if left out.
             * @default null
             */
            first: string | null;
            /** Framework Id */
            framework_id: string;
            /**
             * Last
             * @description Today, if left out.
             * @default null
             */
            last: string | null;
        };
        /**
         * TriedQuery
         * @description `rows` are the first ones; `count` is of all. `parameters` are those it ran with, secrets by digest.
         */
        TriedQuery: {
            certificate: components["schemas"]["Certificate"] | null;
            /** Columns */
            columns: string[];
            /** Complete */
            complete: boolean;
            /** Count */
            count: number;
            /** Error */
            error: string | null;
            /** Findings */
            findings: components["schemas"]["LintFinding"][];
            /** Masked */
            masked: number;
            /** Name */
            name: string;
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Proven */
            proven: number;
            /** Query */
            query: string;
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
        };
        /**
         * UnitView
         * @description One step in one account (and region) of a job, once it has ended.
         */
        UnitView: {
            /** Account */
            account: string;
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Denials */
            denials: components["schemas"]["DenialView"][];
            /** Entities */
            entities: number;
            /** Error */
            error: string;
            /** Finished At */
            finished_at: number;
            /** Region */
            region: string;
            /** Relationships */
            relationships: number;
            /** Removed */
            removed: number;
            /**
             * State
             * @enum {string}
             */
            state: "succeeded" | "partial" | "failed";
            /** Step */
            step: string;
        };
        /** UnmanagedThing */
        UnmanagedThing: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
        };
        /** Unsubscribed */
        Unsubscribed: {
            kind: components["schemas"]["Kind"];
        };
        /** Unsubscription */
        Unsubscription: {
            /** Token */
            token: string;
        };
        /** UploadCompletion */
        UploadCompletion: {
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Expires At
             * @default null
             */
            expires_at?: number | null;
            /** Places */
            places: components["schemas"]["NewPlace"][];
            /**
             * Remind At
             * @default null
             */
            remind_at?: number | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
        };
        /**
         * UploadView
         * @description Send the file with `method` to `url` with exactly these headers, then complete the upload.
         */
        UploadView: {
            /** Expires At */
            expires_at: number;
            /** Headers */
            headers: {
                [key: string]: string;
            };
            /** Id */
            id: string;
            /** Method */
            method: string;
            /** Url */
            url: string;
        };
        /** UserChange */
        UserChange: {
            /**
             * External
             * @default null
             */
            external?: boolean | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
        };
        /** UserPage */
        UserPage: {
            /** Items */
            items: components["schemas"]["UserView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** UserQuery */
        UserQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Group
             * @default null
             */
            group: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
            /**
             * State
             * @default null
             */
            state: ("invited" | "active" | "deactivated") | null;
            /**
             * Text
             * @description A part of the name or address.
             * @default null
             */
            text: string | null;
        };
        /**
         * UserView
         * @description `groups` are those last known. Times are epoch milliseconds, null where it has not happened.
         */
        UserView: {
            /** Accepted At */
            accepted_at: number | null;
            /** Email */
            email: string;
            /** Etag */
            etag: string;
            /** External */
            external: boolean;
            /** Groups */
            groups: string[];
            /** Id */
            id: string;
            /** Invited At */
            invited_at: number | null;
            /** Invited By */
            invited_by: string | null;
            /**
             * Mfa
             * @description Signs in with a second factor that was set up here.
             */
            mfa: boolean;
            /** Name */
            name: string;
            /** Signed In At */
            signed_in_at: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "invited" | "active" | "deactivated";
        };
        /**
         * VerificationRequest
         * @description A range of entries; without `last` to the newest. One call checks a part and says where to go on.
         *
         *     With `contents` also the statements, the items and what views read are compared with what was entered.
         *     With `fingerprints`, a head that another key signed is a fault.
         */
        VerificationRequest: {
            /**
             * Contents
             * @default false
             */
            contents?: boolean;
            /** Fingerprints */
            fingerprints?: string[];
            /**
             * First
             * @default 0
             */
            first?: number;
            /**
             * Last
             * @default null
             */
            last?: number | null;
        };
        /**
         * VerificationView
         * @description What was checked, from `first` to `last`; `next` is where to go on, null at the newest entry.
         */
        VerificationView: {
            /** Faults */
            faults: components["schemas"]["LedgerFault"][];
            /** First */
            first: number;
            /** Heads */
            heads: number;
            /** Intact */
            intact: boolean;
            /** Last */
            last: number;
            /** Next */
            next: number | null;
        };
        /** WebhookChange */
        WebhookChange: {
            /**
             * Enabled
             * @default null
             */
            enabled?: boolean | null;
            /**
             * Kinds
             * @default null
             */
            kinds?: components["schemas"]["Kind"][] | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Url
             * @default null
             */
            url?: string | null;
        };
        /**
         * WebhookCreate
         * @description Without `kinds` it is told of everything.
         */
        WebhookCreate: {
            /** Kinds */
            kinds?: components["schemas"]["Kind"][];
            /** Name */
            name: string;
            /**
             * Url
             * @description An https address.
             */
            url: string;
        };
        /** WebhookList */
        WebhookList: {
            /** Items */
            items: components["schemas"]["WebhookView"][];
        };
        /** WebhookMade */
        WebhookMade: {
            /** Created At */
            created_at: number;
            /** Created By */
            created_by: string;
            /** Enabled */
            enabled: boolean;
            /** Etag */
            etag: string;
            /** Id */
            id: string;
            /** Kinds */
            kinds: components["schemas"]["Kind"][];
            /** Name */
            name: string;
            /**
             * Secret
             * @description Signs each delivery; shown this once.
             */
            secret: string;
            /** Url */
            url: string;
        };
        /** WebhookView */
        WebhookView: {
            /** Created At */
            created_at: number;
            /** Created By */
            created_by: string;
            /** Enabled */
            enabled: boolean;
            /** Etag */
            etag: string;
            /** Id */
            id: string;
            /** Kinds */
            kinds: components["schemas"]["Kind"][];
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_api_keys: {
        parameters: {
            query?: {
                /** @description Those of all users; it needs `users:read`. */
                everybody?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_audit_log: {
        parameters: {
            query?: {
                action?: string;
                /** @description Id or e-mail address. */
                actor?: string;
                /** @description Where to continue: `next_cursor`. */
                cursor?: string | null;
                from_day?: string | null;
                /** @description At most this many items. */
                limit?: number;
                /** @description A part of it. */
                subject?: string;
                to_day?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dump_configuration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigurationFiles"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_configuration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigurationApply"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigurationApplied"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan_configuration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigurationPlanRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigurationPlan"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_controls: {
        parameters: {
            query?: {
                adopted?: boolean | null;
                domain?: string[];
                /** @description Words that id or title has. */
                search?: string;
                status?: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_control: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewControl"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_control: {
        parameters: {
            query?: {
                note?: string;
                /** @description Take it out of everything that uses it first. */
                unlink?: boolean;
            };
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_control: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attest_control: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttestation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_control_attestation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_control_differences: {
        parameters: {
            query: {
                /** @description The number of the later version. */
                after: number;
                /** @description The number of the earlier version. */
                before: number;
            };
            header?: never;
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDifferences"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_control_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_control: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequirementLink"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_control: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                control_id: string;
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revert_control: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reversion"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_control_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_control_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_control_domains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deleted_frameworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedFrameworkList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_framework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_framework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkSettings"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
                state?: "waiting" | "sending" | "sent" | "unsure" | "dead" | "dropped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replay_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_engagements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_engagement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_engagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_engagement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_engagement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_populations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopulationList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_population: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PopulationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopulationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_population: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                engagement_id: string;
                population_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopulationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enlarge_population: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                engagement_id: string;
                population_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PopulationChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopulationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_population: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                engagement_id: string;
                population_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerLink"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_item: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                engagement_id: string;
                population_id: string;
                position: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleItem"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_engagement_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementStatus"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_entity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_neighbours: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: "out" | "in" | "both";
                limit?: number;
                verb?: string | null;
            };
            header?: never;
            path: {
                entity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_evaluations: {
        parameters: {
            query: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Evaluations of this framework, newest first. */
                framework_id: string;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rows: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path: {
                evaluation_id: string;
                index: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowsPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repeat_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepetitionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_due_evidence: {
        parameters: {
            query: {
                /** @description Items whose reminder, or else expiry, falls before this time. */
                until: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItemList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_evidence_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvidenceItem"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItem"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evidence_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItem"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_evidence_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItem"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_evidence_item: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceItemChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItem"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evidence_file: {
        parameters: {
            query?: {
                /** @description An earlier version's file. */
                number?: number | null;
                /** @description Answer 302 to the file; otherwise the link itself. */
                redirect?: boolean;
            };
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLink"];
                };
            };
            /** @description Elsewhere. */
            302: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_evidence_file: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFile"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItem"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_evidence_item_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemVersionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_exceptions: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor`. */
                cursor?: string | null;
                /** @description Those that touch this framework. */
                framework_id?: string;
                /** @description At most this many items. */
                limit?: number;
                state?: ("requested" | "approved" | "rejected" | "withdrawn" | "lapsed") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    request_exception: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewException"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_exception: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exception_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_exception: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                exception_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExceptionDecision"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_exports: {
        parameters: {
            query?: {
                about?: ("policies" | "queries") | null;
                control_id?: string | null;
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                framework_id?: string | null;
                /** @description At most this many items. */
                limit?: number;
                ref?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_framework: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkImport"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkSettings"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_framework_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkFile"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePreview"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_framework_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFrameworkUpload"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkUpload"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_frameworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    install_framework: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkInstall"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_framework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_framework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedFramework"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_answers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireAnswerList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_answers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerTable"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_answer_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerVersionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_framework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkDifference"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_evaluation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_framework_operation: {
        parameters: {
            query?: {
                /** @description First day, as 2026-11-23 (UTC). */
                from?: string | null;
                /** @description Last day. */
                to?: string | null;
            };
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkOperationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_requirements: {
        parameters: {
            query?: {
                evidence?: ("queries" | "external" | "both" | "none" | "not-applicable")[];
                policies?: ("linked" | "none" | "not-applicable")[];
                search?: string;
                status?: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE")[];
            };
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_requirement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequirement"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_requirement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attest_requirement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttestation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_requirement_attestation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_requirement_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_requirement_history: {
        parameters: {
            query?: {
                /** @description First day, as 2026-11-23 (UTC). */
                from?: string | null;
                /** @description Last day. */
                to?: string | null;
            };
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_requirement_operation: {
        parameters: {
            query?: {
                /** @description First day, as 2026-11-23 (UTC). */
                from?: string | null;
                /** @description Last day. */
                to?: string | null;
            };
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementOperationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_requirement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementEdit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_requirement_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementVersionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_retired_requirements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetiredList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomSectionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_section: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSection"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomSection"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_section: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                section_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_section: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                framework_id: string;
                section_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomSectionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_framework_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkSettings"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_framework_settings: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkSettings"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_framework_texts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextVersionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_framework: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkSettings"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_gaps: {
        parameters: {
            query?: {
                account?: string[];
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                framework?: string[];
                /** @description Integration instances by id. */
                instance?: string[];
                /** @description Kinds of integration, as `aws`. */
                integration?: string[];
                /** @description At most this many items. */
                limit?: number;
                max_age_days?: number | null;
                min_age_days?: number | null;
                search?: string;
                severity?: ("critical" | "high" | "medium" | "low")[];
                status?: ("GAP" | "ATTENTION")[];
                /** @description Types of affected entities. */
                type?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_gap_assets: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path: {
                framework_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_gaps: {
        parameters: {
            query?: {
                account?: string[];
                framework?: string[];
                /** @description Integration instances by id. */
                instance?: string[];
                /** @description Kinds of integration, as `aws`. */
                integration?: string[];
                max_age_days?: number | null;
                min_age_days?: number | null;
                search?: string;
                severity?: ("critical" | "high" | "medium" | "low")[];
                status?: ("GAP" | "ATTENTION")[];
                /** @description Types of affected entities. */
                type?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerLink"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDetail"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDetail"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_group: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                group_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_group: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                group_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDetail"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_integrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_instances: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstancePage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_instance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_instance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_instance: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recover_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_segment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrol_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorSecret"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorConfirmation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_notices: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_preferences: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesRead"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_description: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Description"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_framework: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFramework"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkSettings"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_parameters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_parameter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewParameter"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_parameter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_parameter: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_parameter: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParameterChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_policies: {
        parameters: {
            query?: {
                adopted?: boolean | null;
                /** @description Only documents linked to this control. */
                control?: string | null;
                /** @description Only procedures of this policy. */
                implements?: string | null;
                kind?: ("policy" | "procedure" | "reference") | null;
                /** @description Words, "exact phrases", and OR between alternatives. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_policy_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewControlLink"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_policy_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_policy_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_policy_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_policy_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTemplateList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryComparisonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    format_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormatRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormatAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lint_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LintRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LintAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_questions: {
        parameters: {
            query?: {
                control?: string[];
                edited?: boolean | null;
                integration?: string[];
                /** @description Words that id, title or description have. */
                search?: string;
                severity?: ("critical" | "high" | "medium" | "low")[];
                shipped?: boolean | null;
                tag?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_question: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuestion"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_question: {
        parameters: {
            query?: {
                note?: string;
                /** @description Take it out of everything that uses it first. */
                unlink?: boolean;
            };
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_question: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_question_at: {
        parameters: {
            query: {
                /** @description The graph as it stood at the end of this day (UTC). */
                day: string;
                /** @description Whose scope filters apply; empty for none. */
                framework_id?: string;
                /** @description At most this many rows per query. */
                limit?: number;
            };
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_question: {
        parameters: {
            query: {
                /** @description Whose scope filters apply; empty for none. */
                framework_id?: string;
                /** @description The earlier day, as 2026-11-23 (UTC). */
                from: string;
                /** @description At most this many rows per list. */
                limit?: number;
                /** @description The later day. */
                to: string;
            };
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_question_differences: {
        parameters: {
            query: {
                /** @description The number of the later version. */
                after: number;
                /** @description The number of the earlier version. */
                before: number;
            };
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDifferences"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revert_question: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reversion"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionRun"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionTrial"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_question_trend: {
        parameters: {
            query: {
                /** @description 90 days before the last one, if left out. */
                first?: string | null;
                framework_id: string;
                /** @description Today, if left out. */
                last?: string | null;
            };
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionTrend"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_question_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_question_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_question: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionTest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionTrial"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_review_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSettingList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_review_setting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_review_setting: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                kind: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSettingChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSettingView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_review_setting: {
        parameters: {
            query: {
                framework_id?: string;
                id: string;
                kind: "framework" | "section" | "requirement" | "control";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSettingView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_reviews: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
                /** @description Only those that the caller owns. */
                mine?: boolean;
                which?: "current" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_review: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecision"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemaView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_snapshots: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_standards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    use_ticket: {
        parameters: {
            query?: {
                /** @description False answers with the link as JSON, for scripts in a page. */
                redirect?: boolean;
            };
            header?: never;
            path: {
                ticket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Download"];
                };
            };
            /** @description Elsewhere. */
            302: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unsubscription"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsubscribed"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUpload"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadCompletion"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItem"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_users: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationFile"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationsView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                group?: string | null;
                /** @description At most this many items. */
                limit?: number;
                state?: ("invited" | "active" | "deactivated") | null;
                /** @description A part of the name or address. */
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_to_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_from_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_name: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_user_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMade"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
