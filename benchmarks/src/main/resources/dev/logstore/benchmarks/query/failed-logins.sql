-- Source: Moodle 4.5, send_failed_login_notifications_task.
SELECT ip, count(*) AS failures
FROM ${table}
WHERE eventname = '\core\event\user_login_failed' AND ${time} > ${at:start}
GROUP BY ip
HAVING count(*) >= 2
